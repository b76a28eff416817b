import Domain
import GRDB

/// The state in a row about a record on file: it is the one on file, or the row is refused, since steps of a course have
/// their own commands with their own guards.
enum StatusCell {
  static func check(_ status: String?, of kind: Reference.Kind, _ id: Int64, in change: Change) throws {
    guard let status else { return }
    let source =
      switch kind {
      case .youth: "youth_profile WHERE person_id"
      case .adult: "mentor_profile WHERE person_id"
      default: "match WHERE id"
      }
    let statement = try change.db.cachedStatement(sql: "SELECT state FROM \(source) = ?")
    let current = try String.fetchOne(statement, arguments: [id]) ?? ""
    guard status == current else {
      throw RowRefusal(problem: .otherStatus(Reference(kind, id), text: status, stored: current))
    }
  }
}
