import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook youth`: a new youth, the family of one, and what guardians have signed.
struct YouthCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "youth", abstract: "Adds a youth, changes the family of one, and records what guardians sign.",
    subcommands: [YouthAddCommand.self, YouthConsentCommand.self, YouthRelativeCommand.self])

  static func reference(_ text: String) throws -> Reference {
    guard let reference = Reference(text), reference.kind == .youth else {
      throw CommandSession.failure(English.Family.notAYouth(text), .usage)
    }
    return reference
  }

  /// A person as they are named in a family: an adult, or a brother or sister on file.
  static func person(_ text: String) throws -> Reference {
    guard let reference = Reference(text), [.adult, .youth].contains(reference.kind) else {
      throw CommandSession.failure(English.Family.notAPerson(text), .usage)
    }
    return reference
  }

  /// Somebody in the family of a youth; where they are several things there, the guardian comes first.
  @MainActor static func relative(
    _ text: String, of youth: Reference, in session: CommandSession
  ) throws -> (record: YouthRecord, relative: Relative) {
    let person = try person(text)
    let record = try session.attempt { () throws(RepositoryError) in try session.workspace.youthRecord(youth) }
    guard let relative = record.relatives.first(where: { $0.personID == person.number }) else {
      throw CommandSession.failure(English.Family.notInFamily("\(person)", "\(youth)"), .failed)
    }
    return (record, relative)
  }

  /// One of a closed list, by its name.
  static func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ text: String, _ type: Choice.Type
  ) throws -> Choice {
    let words = text.lowercased().replacing("-", with: " ")
    guard let choice = Choice(rawValue: words) else {
      let choices = Choice.allCases.map(\.rawValue)
      throw CommandSession.failure(English.Family.notAChoice(text, choices), .usage)
    }
    return choice
  }
}
