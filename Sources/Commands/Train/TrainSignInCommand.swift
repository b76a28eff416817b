import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook train sign-in`: the door.
struct TrainSignInCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "sign-in", abstract: "Signs people in to a class; who has no seat gets a free one.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The class, such as T-55.")
  var training: String

  @Argument(help: "The people, such as A-311 A-98.")
  var people: [String] = []

  @Option(parsing: .singleValue, help: "Somebody who is not on file: first and last name.")
  var new: [String] = []

  @Flag(help: "Take the sign-in back.")
  var back = false

  @MainActor func run() async throws {
    let training = try TrainCommand.reference(training, .trainingClass)
    let session = try CommandSession(global)
    let workspace = session.workspace
    guard !people.isEmpty || !new.isEmpty else {
      throw CommandSession.failure(English.TrainCommand.nobodyNamed, .usage)
    }
    for text in new {
      let name = NameReader().name(text)
      guard !name.full.isEmpty else {
        throw CommandSession.failure(English.TrainCommand.notAName(text), .usage)
      }
      let signIn = try session.attempt { () throws(RepositoryError) in try workspace.signInNew(name, to: training) }
      StandardStreams.print(Self.words(signIn))
    }
    try TrainCommand.forEach(people, in: session, quiet: global.quiet) { person throws(RepositoryError) in
      guard !back else {
        try workspace.takeBackSignIn(of: person, to: training)
        return English.TrainingClass.takenBack(person)
      }
      return Self.words(try workspace.signIn(person, to: training))
    }
  }

  private static func words(_ signIn: TrainingSignIn) -> String {
    English.TrainingClass.signedIn(
      "\(signIn.person)", walkIn: signIn.kind == .walkIn, again: signIn.kind == .again, seat: signIn.seat,
      present: signIn.present)
  }
}
