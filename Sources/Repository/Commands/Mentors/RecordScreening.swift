package import Domain
import GRDB

extension AuditAction {
  package static let recordScreening = AuditAction("record screening")
  package static let exemptScreening = AuditAction("exempt screening")
}

extension Workspace {
  /// Records how far a screening item has come. A clearance holds as long as the program's policy says, and lifts a
  /// suspension when it was the last thing missing.
  ///
  /// - Parameter reason: Why it is a concern or was not cleared. Of a criminal check the decision alone is kept.
  /// - Throws: ``RepositoryError/invalid(field:_:)`` for a reason where none is kept.
  package func recordScreening(
    _ kind: ScreeningKind, of mentor: Reference, as status: ScreeningStatus, on day: CivilDate? = nil,
    reason: String = ""
  ) throws(RepositoryError) {
    let permission: Permission = kind.isCriminalCheck ? .decideBackgroundCheck : .screenMentor
    try write(.recordScreening, permission) { change in
      guard status != .exempt else { throw RepositoryError.invalid(field: "exempt_reason", .required) }
      if !reason.isEmpty {
        guard !kind.isCriminalCheck else { throw RepositoryError.invalid(field: "reason", .neverKept) }
        guard status.keepsReason else {
          let statuses = ScreeningStatus.allCases.filter { $0.keepsReason || $0 == .exempt }
          throw RepositoryError.invalid(field: "status", .notAChoice(statuses.map(\.rawValue)))
        }
        try TextCheck.note(reason, field: "reason")
      }
      if status.keepsReason, !kind.isCriminalCheck, !reason.contains(where: { !$0.isWhitespace }) {
        throw RepositoryError.invalid(field: "exempt_reason", .required)
      }
      if kind.isCriminalCheck { try change.requireNeedToKnow() }
      let standing = try change.mentor(mentor)
      let day = day ?? change.today
      let policy = try change.policy(forProgram: standing.programID)
      let months = status == .cleared ? policy.screening.first { $0.kind == kind }?.validMonths : nil
      try change.check(
        "decided_on", day,
        is: .began(today: change.today, notBefore: standing.facts.birthDate, holding: months))
      let validUntil = months.map { day.adding(months: $0) }
      try change.setScreening(
        kind, of: mentor.number, to: status, on: day, validUntil: validUntil, exemptReason: nil,
        concernReason: reason.isEmpty ? nil : reason)
      try change.settleSuspension(of: mentor, because: kind.rawValue)
    }
  }

  /// Lets a mentor go on without an item, with a reason and, as a rule, an end.
  package func exemptScreening(
    _ kind: ScreeningKind, of mentor: Reference, until end: CivilDate?, reason: String
  ) throws(RepositoryError) {
    // The reason is part of the record, and as sensitive; the log seals it there.
    try write(.exemptScreening, .exemptScreening) { change in
      let reason = try TextCheck.reason(reason)
      if kind.isCriminalCheck { try change.requireNeedToKnow() }
      _ = try change.mentor(mentor)
      if let end {
        try change.check("valid_until", end, is: .planned(today: change.today, notBefore: change.today))
      } else if kind.isCriminalCheck {
        try change.ask([Doubt("valid_until", .exemptForGood(kind))])
      }
      try change.setScreening(
        kind, of: mentor.number, to: .exempt, on: change.today, validUntil: end, exemptReason: reason)
      try change.settleSuspension(of: mentor, because: kind.rawValue)
    }
  }
}

extension Change {
  mutating func setScreening(
    _ kind: ScreeningKind, of mentor: Int64, to status: ScreeningStatus, on day: CivilDate, validUntil: CivilDate?,
    exemptReason: String?, concernReason: String? = nil
  ) throws {
    let isDecision: Set<ScreeningStatus> = [.cleared, .notCleared, .exempt]
    let values: Values = [
      "status": status, "decided_on": isDecision.contains(status) ? day : nil, "valid_until": validUntil,
      "exempt_reason": exemptReason, "concern_reason": concernReason,
    ]
    let key: Values = ["person_id": mentor, "kind": kind]
    let statement = try db.cachedStatement(sql: "SELECT 1 FROM screening_item WHERE person_id = ? AND kind = ?")
    if try statement.firstInteger([mentor.databaseValue, kind.databaseValue]) == nil {
      try insert("screening_item", values.merging(key))
    } else {
      try update("screening_item", key: key, set: values)
    }
    about(Reference(.adult, mentor))
  }
}
