package import Domain
import GRDB

/// Whose records were shown or left the program, as an audit event holds them: `Y 1-5,7;A 3;M 9`.
package struct ShownRecords: Equatable, Sendable {
  /// The kinds that are about people, in the order in which they are written.
  static let kinds: [Reference.Kind] = [.youth, .adult, .match]

  private var ids: [Reference.Kind: RowIDRanges] = [:]

  /// Other kinds of records are left out: those are nobody's.
  package init(_ references: some Sequence<Reference>) {
    let byKind = Dictionary(grouping: references, by: \.kind)
    for kind in Self.kinds {
      if let found = byKind[kind] { ids[kind] = RowIDRanges(found.lazy.map(\.number)) }
    }
  }

  /// - Throws: ``RepositoryError/damaged`` for what no event holds.
  init(text: String) throws {
    for part in text.split(separator: ";") {
      guard let letter = part.first, let kind = Reference.Kind(rawValue: letter), part.dropFirst().first == " ",
        let ranges = RowIDRanges(text: part.dropFirst(2))
      else { throw RepositoryError.damaged }
      ids[kind] = ranges
    }
  }

  var text: String {
    Self.kinds.compactMap { kind in ids[kind].map { "\(kind.rawValue) \($0.text)" } }.joined(separator: ";")
  }

  package var isEmpty: Bool { ids.isEmpty }

  package func count(of kind: Reference.Kind) -> Int { ids[kind]?.count ?? 0 }

  package func contains(_ reference: Reference) -> Bool { ids[reference.kind]?.contains(reference.number) ?? false }

  /// Youth, then adults, then matches, each by their numbers.
  package var references: [Reference] {
    Self.kinds.flatMap { kind in (ids[kind]?.ids).map { $0.map { Reference(kind, $0) } } ?? [] }
  }

  /// As the ranges of a kind are written, for people.
  package func ranges(of kind: Reference.Kind) -> String {
    (ids[kind]?.ranges ?? []).map { range in
      range.count == 1
        ? "\(kind.rawValue)-\(range.lowerBound)"
        : "\(kind.rawValue)-\(range.lowerBound) – \(kind.rawValue)-\(range.upperBound)"
    }.joined(separator: ", ")
  }
}

extension ShownRecords {
  /// Those that are in an actor's reach.
  func within(_ scope: Scope, _ db: Database) throws -> ShownRecords {
    ShownRecords(
      try Self.kinds.flatMap { kind -> [Reference] in
        guard let ids = ids[kind]?.ids else { return [] }
        let statement = try db.cachedStatement(sql: scope.listed(kind))
        return try Int64.fetchAll(statement, arguments: [RowIDList.json(ids)]).map { Reference(kind, $0) }
      })
  }

  /// `shows_record(shown, letter, number)`: whether what an event holds has a record in it.
  ///
  /// Reads the bytes as they are, for it is asked of every event of the log.
  static let function = DatabaseFunction("shows_record", argumentCount: 3, pure: true) { values in
    guard let letter = String.fromDatabaseValue(values[1])?.utf8.first,
      let number = Int64.fromDatabaseValue(values[2]), var text = String.fromDatabaseValue(values[0])
    else { return false }
    return text.withUTF8 { holds($0, letter, number) }
  }

  /// Condition over `audit_event AS e`: a record was shown; the parameters are its letter and its number.
  static func condition(letter: String, number: String) -> String {
    "(e.shown <> '' AND shows_record(e.shown, \(letter), \(number)))"
  }

  private static func holds(_ text: UnsafeBufferPointer<UInt8>, _ letter: UInt8, _ number: Int64) -> Bool {
    var place = 0
    while place < text.count {
      let isKind = text[place] == letter
      place += 2
      var (first, value) = (Int64?.none, Int64(0))
      while true {
        let byte = place < text.count ? text[place] : UInt8(ascii: ";")
        place += 1
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value &* 10 &+ Int64(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "-"): (first, value) = (value, 0)
        default:
          if isKind, (first ?? value) <= number, number <= value { return true }
          (first, value) = (nil, 0)
        }
        if byte == UInt8(ascii: ";") { break }
      }
    }
    return false
  }
}
