import Domain
import GRDB

/// What a person types to find matches: a reference of the match or of one in it, or beginnings of their names.
struct MatchSearch {
  /// Over `match m`; nil where nothing was typed.
  let condition: String?
  let arguments: [DatabaseValue]

  init(_ text: String) {
    if let reference = Reference(text.filter { !$0.isWhitespace }) {
      let column: String? =
        switch reference.kind {
        case .match: "id"
        case .youth: "youth_id"
        case .adult: "mentor_id"
        case .program: "program_id"
        case .organization, .session, .user, .course, .trainingClass, .run, .official, .measure, .contact: nil
        }
      if let column {
        condition = "m.\(column) = ?"
        arguments = [reference.number.databaseValue]
        return
      }
    }
    let words = NameFolding.words(text).prefix(4)
    guard !words.isEmpty else {
      // Written so that it leaves every index usable.
      condition = text.allSatisfy(\.isWhitespace) ? nil : "m.id < 0"
      arguments = []
      return
    }
    let either = "(m.youth_id IN (\(SearchIndex.people())) OR m.mentor_id IN (\(SearchIndex.people())))"
    condition = words.map { _ in either }.joined(separator: " AND ")
    // Quoted, so that no word is an operator of the index's own language.
    arguments = words.flatMap { word in Array(repeating: "name : \"\(word)\"*".databaseValue, count: 2) }
  }
}
