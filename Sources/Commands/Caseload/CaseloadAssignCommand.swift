import ArgumentParser
import Domain
import Localization
import Repository
import ViewModels

/// `matchbook caseload assign`: hands youth, mentors and matches to a user.
struct CaseloadAssignCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "assign", abstract: "Hands youth, mentors and matches to a user, or to nobody.",
    discussion: """
      A youth and the matches that the same user has stay together. A match specialist takes what nobody has yet, for \
      themselves; a supervisor hands over within the team. 'matchbook user supervisor' changes the team.
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The records, divided by commas, such as Y-12,A-4,M-7.")
  var records: String

  @Argument(help: "The login of the user who gets them.")
  var login: String?

  @Flag(help: "Puts them on the list “Nobody's yet”.")
  var nobody = false

  func validate() throws {
    guard (login == nil) == nobody else { throw ValidationError(English.Caseload.whom) }
  }

  @MainActor func run() async throws {
    let references = try CaseloadCommand.parts(records).map { text in
      guard let reference = Reference(text) else {
        throw CommandSession.failure(English.Caseload.notAReference(text), .usage)
      }
      return reference
    }
    let session = try CommandSession(global)
    let results = try session.attempt { () throws(RepositoryError) in
      try session.workspace.handOver(references, to: login)
    }
    for result in results {
      let sentence = ResultList.inert(result.sentence)
      if result.error == nil { StandardStreams.print(sentence) } else { StandardStreams.say(sentence) }
    }
    if results.contains(where: { $0.error != nil }) { throw ExitStatus.partly.code }
  }
}
