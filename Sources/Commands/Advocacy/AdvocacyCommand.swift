import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook advocacy`: officials, contacts with them, measures and who stands where.
struct AdvocacyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "advocacy",
    abstract: "Logs contacts with officials, and keeps measures and the count of who stands where.",
    subcommands: [
      AdvocacyLogCommand.self,
      AdvocacyContactsCommand.self,
      AdvocacyDoneCommand.self,
      AdvocacyVoidCommand.self,
      AdvocacyOfficialsCommand.self,
      AdvocacyOfficialCommand.self,
      AdvocacyAideCommand.self,
      AdvocacyMeasuresCommand.self,
      AdvocacyMeasureCommand.self,
      AdvocacyBoardCommand.self,
      AdvocacyAskCommand.self,
    ])
}

/// What the advocacy commands find by what people call it.
@MainActor
struct AdvocacyDesk {
  let session: CommandSession
  let vocabulary: ContactVocabulary

  init(_ global: GlobalOptions) throws {
    session = try CommandSession(global)
    let workspace = session.workspace
    vocabulary = try session.attempt { () throws(RepositoryError) in try workspace.contactVocabulary() }
  }

  var workspace: Workspace { session.workspace }
  var today: CivilDate { workspace.clock.today() }

  /// The one official whom a name, district, chamber or reference means.
  ///
  /// - Throws: `ExitCode` 64 after a sentence that names those who could be meant.
  func official(_ text: String) throws -> OfficialDirectory.Person {
    switch vocabulary.directory.find(text) {
    case .found(let person): return person
    case .several(let people): throw failure(.several(text, people))
    case .nobody: throw failure(.nobody(text))
    }
  }

  /// The one measure that a number or reference means; an ended one by its reference.
  func measure(_ text: String) throws -> Reference {
    if let reference = Reference(text), reference.kind == .measure { return reference }
    do throws(LineProblem) {
      guard let measure = try vocabulary.measure(coded: text) else { throw LineProblem.unknownWord(text) }
      return measure.reference
    } catch {
      if case .unknownWord = error { throw failure(.unknownMeasure(text)) }
      throw failure(.line(error))
    }
  }

  func user(_ text: String) throws -> Int64 {
    do throws(LineProblem) {
      guard let user = try vocabulary.user(named: text) else { throw LineProblem.unknownWord(text) }
      return user.id
    } catch {
      if case .unknownWord = error { throw failure(.unknownUser(text)) }
      throw failure(.line(error))
    }
  }

  static func contact(_ text: String) throws -> Reference {
    guard let reference = Reference(text), reference.kind == .contact else {
      throw CommandSession.failure(English.Session.notAContact(text), .usage)
    }
    return reference
  }

  /// One of a closed list by its name or an unmistakable beginning.
  static func choice<Value: RawRepresentable<String> & CaseIterable & Sendable>(
    _ text: String, _ type: Value.Type
  ) throws -> Value {
    let lexicon = LineLexicon(Value.allCases.map { LineLexicon<Value>.Term($0.rawValue, others: ["\($0)"], $0) })
    do throws(LineProblem) {
      guard let value = try lexicon.meaning(of: text) else { throw LineProblem.unknownWord(text) }
      return value
    } catch {
      throw CommandSession.failure(
        English.Session.notAChoice(text, of: Value.allCases.map(\.rawValue)), .usage)
    }
  }

  func failure(_ problem: ContactLine.Problem) -> ExitCode {
    CommandSession.failure(ResultList.inert(English.sentence(for: problem)), .usage)
  }
}
