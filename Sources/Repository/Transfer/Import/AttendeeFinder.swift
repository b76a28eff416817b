import Domain
import GRDB

/// Whom a row of attendance names: in one cell of any kind, or by e-mail address and name.
struct AttendeeCells {
  /// A reference, an external id, an e-mail address or a name.
  var person: String
  var email: String
  var name: String

  init(_ cells: inout CellReader) {
    person = cells.text("person")
    email = cells.email("email")
    let parts = [cells.text("givenName"), cells.text("familyName")].filter { !$0.isEmpty }
    name = parts.isEmpty ? cells.text("name") : parts.joined(separator: " ")
    if person.isEmpty, email.isEmpty, name.isEmpty { cells.report("person", "", .required) }
  }

  var identity: String { [person, email, name].joined(separator: "\u{1F}").lowercased() }
}

/// Finds the adult within reach whom a row means, and never guesses: where several could be meant, it says which.
struct AttendeeFinder {
  let change: Change
  let source: RecordSource

  func person(_ cells: AttendeeCells) throws -> Reference {
    let text = cells.person
    guard !text.isEmpty else {
      return try only(
        among: try candidates(email: cells.email, name: cells.name), cells.email.isEmpty ? "name" : "email",
        cells.email.isEmpty ? cells.name : cells.email)
    }
    if let reference = Reference(text), reference.kind == .adult, try isAdult(reference) { return reference }
    let known = try RecordFinder(change: change, source: source).ids(text, .adult)
    if !known.isEmpty { return try only(among: known, "person", text) }
    let isAddress = EmailCell.isAddress(text)
    let found = try candidates(email: isAddress ? text : cells.email, name: isAddress ? cells.name : text)
    return try only(among: found, "person", text)
  }

  /// Who answers to both; where nobody does, all who answer to either, so that an address that two share is found out. Who
  /// has another address than the one that nobody has is somebody else.
  private func candidates(email: String, name: String) throws -> [Int64] {
    let (addressed, named) = (try addressed(email), try named(name))
    let both = addressed.filter { id in named.contains { $0.id == id } }
    if !both.isEmpty { return both }
    guard addressed.isEmpty, !email.isEmpty else { return addressed + named.map(\.id) }
    return named.filter { !$0.hasAddress }.map(\.id)
  }

  private func only(among found: [Int64], _ field: String, _ text: String) throws -> Reference {
    guard let first = found.first else { throw RowRefusal(problem: .unknownRecord(field: field, text: text)) }
    guard found.count == 1 else {
      let references = found.sorted().map { Reference(.adult, $0) }
      throw RowRefusal(problem: .severalRecords(field: field, text: text, references))
    }
    return Reference(.adult, first)
  }

  private func isAdult(_ reference: Reference) throws -> Bool {
    try !ids("p.id = ?", [reference.number]).isEmpty
  }

  private func addressed(_ email: String) throws -> [Int64] {
    try email.isEmpty ? [] : ids("p.email = ? COLLATE NOCASE AND p.email <> ''", [email])
  }

  /// Those of exactly this name, given or preferred, in any order of its words.
  private func named(_ name: String) throws -> [(id: Int64, hasAddress: Bool)] {
    let words = NameFolding.words(name)
    guard !words.isEmpty else { return [] }
    let query = words.map { "name : \"\($0)\"" }.joined(separator: " AND ")
    return try rows("p.id IN (\(SearchIndex.people()))", [query]).filter { row in
      let name = try PersonName(row)
      return [name.given, name.preferred ?? name.given].contains {
        NameFolding.words("\($0) \(name.family)").sorted() == words.sorted()
      }
    }.map { try ($0["id"], ($0["email"] as String).isEmpty == false) }
  }

  private func ids(_ condition: String, _ arguments: StatementArguments) throws -> [Int64] {
    try rows(condition, arguments).map { try $0["id"] }
  }

  private func rows(_ condition: String, _ arguments: StatementArguments) throws -> [Row] {
    let statement = try change.db.cachedStatement(
      sql: """
        SELECT p.id, p.given_name, p.family_name, p.preferred_name, p.email FROM person p
        WHERE \(condition) AND p.voided_at IS NULL AND \(change.scope.person("p"))
          AND NOT EXISTS (SELECT 1 FROM youth_profile y WHERE y.person_id = p.id)
        ORDER BY p.id
        """)
    return try Row.fetchAll(statement, arguments: arguments)
  }
}
