import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook demo`: builds a demo database in the cache folder, and opens the console on it.
struct DemoCommand: LocalCommand, AsyncParsableCommand {
  static let whyLocal = "It makes a practice database in the files of the server, so run it there."
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Builds a realistic demo database and opens the console on it.",
    discussion: """
      A demo that is there already is opened as it is. Whoever runs it is its director; MATCHBOOK_USER=supervisor, \
      specialist, desk, ambassador or advocacy shows what each role sees. \(whyLocal)
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var options: ConsoleOptions

  @Option(help: "small (a town), state (60,000 people) or nation (twenty states).")
  var size: DemoSize = .small

  @Option(help: "Another number makes another network; the same makes the same.")
  var seed: UInt64 = 1

  @Flag(name: .customLong("build-only"), help: "Build the database without opening the console.")
  var buildOnly = false

  @MainActor func run() async throws {
    guard buildOnly || !global.plain else { throw CommandSession.failure(English.Session.plainIsForCommands, .failed) }
    let path = "\(Locations().cache)/demo-\(size.rawValue).sqlite"
    try prepare(path)
    if buildOnly { return StandardStreams.print(path) }
    let session = try CommandSession(path: path)
    try await ConsoleRunner(session: session, databaseName: "demo", settings: ConsoleSettings(global, options)).run()
  }

  /// Builds the demo where there is none of this size, seed and release.
  private func prepare(_ path: String) throws {
    let zone = HostZone.current
    let clock = zone.clock
    let stamp = DemoStamp(size: size, seed: seed, release: Version.text, day: clock.today())
    if let found = stamp.found(at: path) { return say(English.Demo.reused(path, builtFor: found.day)) }
    try Locations.makeFolder(of: path)
    do {
      var build = DemoBuild(
        stamp: stamp, sources: try .installed(), clock: clock,
        director: (CommandSession.unixLogin, CommandSession.unixName))
      build.timeZone = zone.name
      try run(build, at: path)
      let counts = build.counts
      say(English.Demo.built(path, people: counts.people, matches: counts.matches, sessions: counts.sessions))
    } catch let error as DemoSourceMissing {
      throw CommandSession.failure(English.Demo.missing(error.file), .noInput)
    } catch is DemoCancelled {
      throw CommandSession.failure(English.Demo.cancelled, .failed)
    } catch let error as StoreError {
      throw CommandSession.failure(English.sentence(for: error), ExitStatus(error))
    } catch let error as RepositoryError {
      throw CommandSession.failure(English.sentence(for: error), ExitStatus(error))
    }
  }

  private func run(_ build: DemoBuild, at path: String) throws {
    var line = DemoProgressLine(isShown: StandardStreams.errorIsTerminal && !global.quiet)
    let interruption = Interruption()
    defer { line.clear() }
    try build.run(at: path) { progress in
      line.show(progress)
      return !interruption.isRequested
    }
  }

  private func say(_ sentence: String) {
    if !global.quiet { StandardStreams.say(sentence) }
  }
}

extension DemoSize: ExpressibleByArgument {}
