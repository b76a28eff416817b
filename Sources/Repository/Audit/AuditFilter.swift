package import Domain
import GRDB

/// Which audit events are asked for.
package struct AuditFilter: Equatable, Sendable {
  /// Events about this record, and those that show it.
  package var object: Reference?
  /// Events of the user with this login.
  package var actor: String?
  /// Events of users whose login begins so.
  package var actorBeginning: String?
  package var action: AuditAction?
  package var kind: AuditKind?
  /// The first and the last day.
  package var from: CivilDate?
  package var to: CivilDate?
  /// Searches for this.
  package var term: String?

  package init(object: Reference? = nil, actor: String? = nil, action: AuditAction? = nil) {
    self.object = object
    self.actor = actor
    self.action = action
  }
}

extension AuditFilter {
  /// The conditions over `audit_event AS e` with their arguments.
  func conditions(_ clock: Clock, _ db: Database) throws -> (sql: [String], arguments: [String: DatabaseValue]) {
    var sql: [String] = []
    var arguments: [String: DatabaseValue] = [:]
    if let object {
      let shows = ShownRecords.condition(letter: ":letter", number: ":number")
      sql.append("(\(AuditLog.isAbout(":object")) OR \(shows))")
      arguments["object"] = object.description.databaseValue
      arguments["letter"] = String(object.kind.rawValue).databaseValue
      arguments["number"] = object.number.databaseValue
    }
    if let actor {
      sql.append("e.actor = :actor")
      arguments["actor"] = actor.databaseValue
    }
    if let actorBeginning {
      sql.append("e.actor >= :beginning AND e.actor < :beginning || char(0x10FFFF)")
      arguments["beginning"] = actorBeginning.lowercased().databaseValue
    }
    if let action {
      sql.append("e.action = :action")
      arguments["action"] = action.rawValue.databaseValue
    }
    if let kind { sql.append(kind.condition) }
    if let from {
      sql.append("e.at >= :from")
      arguments["from"] = clock.start(of: from).databaseValue
    }
    if let to {
      sql.append("e.at < :to")
      arguments["to"] = clock.start(of: to + 1).databaseValue
    }
    if let term {
      let forms = try SearchTerm.forms(of: term, db).enumerated()
      for (number, form) in forms { arguments["term\(number)"] = form.databaseValue }
      let names = forms.map { ":term\($0.offset)" }.joined(separator: ", ")
      sql.append("e.action = '\(AuditAction.search.rawValue)' AND e.reason IN (\(names))")
    }
    return (sql, arguments)
  }
}

extension AuditKind {
  private static let looks: [AuditAction] = [.read, .readBackgroundCheck]
  private static let refusals: [AuditAction] = [.refusal, .refusedSignIn]
  private static let named: [AuditAction] = looks + refusals + [.list, .search, .export, .readRegister]

  /// Over `audit_event AS e`; each event is of one kind.
  fileprivate var condition: String {
    switch self {
    case .opened: "e.action IN (\(Self.looks.sqlList))"
    case .listed: "e.action IN (\([AuditAction.list, .readRegister].sqlList))"
    case .searched: "e.action = '\(AuditAction.search.rawValue)'"
    case .exported: "e.action = '\(AuditAction.export.rawValue)'"
    case .refused: "e.action IN (\(Self.refusals.sqlList))"
    case .changed: "e.changes <> '[]' AND e.action NOT IN (\(Self.named.sqlList))"
    case .other: "e.changes = '[]' AND e.action NOT IN (\(Self.named.sqlList))"
    }
  }
}
