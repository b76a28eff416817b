import ArgumentParser
import Domain
import Glibc
import Localization
import Repository

/// `matchbook host setup`: asks, shows and does what HOSTING.md says.
struct HostSetupCommand: LocalCommand, AsyncParsableCommand {
  static let shows: [ShownPlace] = []
  static let whyLocal = "It sets up the computer that it runs on."
  static let configuration = CommandConfiguration(
    commandName: "setup", abstract: "Sets this computer up as the host of one database. For root.",
    discussion: """
      It asks what isn't said by options, shows every command and file, and does nothing before you agree. What is done \
      already is left alone, so it can be run again after an upgrade or to add something. See HOSTING.md. \
      \(whyLocal)
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var encryption: EncryptionOption

  @Option(help: "The name of the organization that runs the first program.")
  var organization: String?

  @Option(name: .customLong("time-zone"), help: "The time zone by which days are counted, such as America/New_York.")
  var timeZone: String?

  @Flag(name: .customLong("over-ssh"), help: "People come over SSH, each with a key.")
  var overSSH = false

  @Flag(name: .customLong("shared-machine"), help: "People sit at this computer, each with a Unix account.")
  var sharedMachine = false

  @Option(
    name: .customLong("mail-to"), help: "Where mail goes when a backup or a check fails; root is where none is named.")
  var mailTo: String?

  @Flag(name: .customLong("dry-run"), help: "Show what would be done, and do nothing.")
  var dryRun = false

  @MainActor func run() async throws {
    guard geteuid() == 0 else { throw CommandSession.failure(English.HostSetup.needsRoot, .notPermitted) }
    let steps = try plan().steps
    show(steps)
    guard !dryRun else { return }
    let waiting = steps.filter { !$0.isDone }
    if !waiting.isEmpty {
      guard global.yes || HostQuestions.agrees(English.HostSetup.goAhead) else {
        throw CommandSession.failure(English.HostSetup.nothingDone, .failed)
      }
    }
    for step in waiting {
      do { try step.perform() } catch {
        let said = error.said.split(whereSeparator: \.isNewline).map { "  " + ResultList.inert(String($0)) }
        throw CommandSession.failure(([English.HostSetup.failed(step.title)] + said).joined(separator: "\n"), .failed)
      }
      if !global.quiet { StandardStreams.say(English.HostSetup.done(step.title)) }
    }
    try reportHealth()
    if !HostPlan.hasRecipients { StandardStreams.say(English.HostSetup.plainBackups) }
    if !global.quiet { StandardStreams.say(English.HostSetup.next(overSSH: overSSH, sharedMachine: sharedMachine)) }
  }

  private func plan() throws -> HostPlan {
    do throws(HostPlan.Obstacle) {
      _ = try HostPlan(HostPlan.Choices())
    } catch {
      switch error {
      case .noFiles: throw CommandSession.failure(English.HostSetup.noFiles, .noInput)
      case .otherProgram(let path): throw CommandSession.failure(English.HostSetup.otherProgram(path), .failed)
      }
    }
    return try HostPlan(try choices())
  }

  private func choices() throws -> HostPlan.Choices {
    let questions = HostQuestions(mayAsk: !global.yes && !dryRun)
    var choices = HostPlan.Choices()
    (choices.comesOverSSH, choices.sharesMachine) = try questions.ways(overSSH, sharedMachine)
    if !HostPlan.hasDatabase {
      choices.organization = try questions.organization(organization)
      choices.timeZone = try TimeZoneQuestion(named: timeZone, mayAsk: !global.yes && !dryRun).answer().name
    }
    choices.recipients = try encryption.keys().map(\.text)
    if choices.recipients.isEmpty { choices.recipients = try questions.recipients().map(\.text) }
    choices.mailTo = try questions.mail(mailTo)
    return choices
  }

  private func show(_ steps: [HostStep]) {
    for step in steps {
      StandardStreams.print(step.isDone ? English.HostSetup.already(step.title) : "\(step.title):")
      if !step.isDone { step.actions.map { "  " + $0.line }.forEach(StandardStreams.print) }
    }
  }

  /// Says what the doctor finds to be done on the host that is set up now.
  private func reportHealth() throws {
    let findings = Store.examine(HostPlan.database, clock: HostZone.current.clock).filter { $0.level == .problem }
    guard !findings.isEmpty else { return }
    let sentences = findings.map { ResultList.inert(English.Health.sentence(for: $0)) }
    throw CommandSession.failure(sentences.joined(separator: "\n"), .failed)
  }
}
