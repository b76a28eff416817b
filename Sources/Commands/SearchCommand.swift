import ArgumentParser
import Domain
import Localization
import Repository
import ViewModels

/// `matchbook search`: people, organizations, courses, officials and matches by name, phone, reference or e-mail.
struct SearchCommand: RemoteCommand {
  static let shows: [ShownPlace] = [.search]

  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Finds people, organizations, courses, officials and matches by name, phone, reference, e-mail or town.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var output: FormatOption

  @Option(help: "The most to list.")
  var limit = 50

  @Argument(
    help:
      "Beginnings of words, digits of a phone number, or a reference such as Y-1042; - reads them from standard input.")
  var text: [String]

  @MainActor func run() async throws {
    let limit = try CommandSession.rows(limit)
    let text = text == ["-"] ? try WordsFromInput.line() : text.joined(separator: " ")
    let session = try CommandSession(global)
    let hits = try session.attempt { () throws(RepositoryError) in
      try session.workspace.search(text, limit: limit)
    }
    ResultList(
      name: "results",
      columns: [
        .init(title: English.Search.reference), .init(title: English.Search.name, isFlexible: true),
        .init(title: English.Search.town, isFlexible: true), .init(title: English.Search.born),
        .init(title: English.Search.standing),
      ], records: hits.map { Self.record($0, session.workspace.names) }, emptyText: English.Search.nothing
    ).write(as: output.format)
  }

  private static func record(_ hit: SearchHit, _ names: ListedNames) -> ResultList.Record {
    let name = names.title(of: hit)
    let standing = hit.standing.map { standing in
      switch standing {
      case .youth(let state): state.rawValue
      case .mentor(let state): state.rawValue
      case .match(let state): state.rawValue
      case .course(let topic): English.words(forCourse: topic)
      case .trainingClass(let state, let day): English.words(forClass: state, on: day)
      case .official(let chamber, let state, let district):
        English.Advocacy.seat(chamber, state: state, district: district)
      }
    }
    let born = hit.birthDate.map { "\($0)" }
    return ResultList.Record(
      cells: ["\(hit.reference)", name, hit.town, born ?? "", standing ?? ""],
      json: .object([
        ("reference", .string("\(hit.reference)")), ("name", .string(name)), ("town", .string(hit.town)),
        ("birthDate", .optional(born)), ("standing", .optional(standing)),
      ]))
  }
}
