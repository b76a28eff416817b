import Domain
import GRDB

/// Imports matches that are running or have ended: what is so already, on a supervisor's word. New ones are proposed.
struct MatchImporter: RecordImporter {
  struct Record {
    var reference: String
    var externalID: String
    /// The external id is made from the row's cells: a match known by it is left as it is on file.
    var isDerived: Bool
    var youth: String
    var mentor: String
    var startedOn: CivilDate
    var endedOn: CivilDate?
    var state: MatchState
    var tellsState: Bool
    var closureReason: ClosureReason?
    var rationale: String
    var specialist: String
    var ambassador: String
  }

  let source: RecordSource

  /// Stands in the timeline and in the log in place of the acceptances, which were given elsewhere and are not on file.
  static let provenance = "imported: accepted where it came from"

  /// States a match can be in without a decision that waits.
  private static let states: Set<MatchState> = [.active, .paused, .closed]

  func record(_ cells: inout CellReader) -> Record? {
    let (youth, mentor) = (cells.required("youth"), cells.required("mentor"))
    if cells.required("startedOn").isEmpty { return nil }
    let (start, end) = (cells.day("startedOn"), cells.day("endedOn"))
    for (field, day) in [("startedOn", start), ("endedOn", end)] {
      if let day, day > cells.today { cells.report(field, cells.text(field), .inTheFuture) }
    }
    if let start, let end, end < start { cells.report("endedOn", cells.text("endedOn"), .tooEarly) }
    let told = cells.choice("status", MatchState.self)
    let state = told ?? (end == nil ? .active : .closed)
    if !Self.states.contains(state), cells.text("reference").isEmpty {
      cells.report("status", cells.text("status"), .notAChoice(Self.states.map(\.rawValue).sorted()))
    }
    let reason = cells.choice("closureReason", ClosureReason.self)
    if state == .closed {
      if end == nil { cells.report("endedOn", "", .required) }
      if reason == nil, cells.text("closureReason").isEmpty { cells.report("closureReason", "", .required) }
    }
    guard let start else { return nil }
    let (reference, externalID) = (cells.text("reference"), cells.text("externalId"))
    let isDerived = reference.isEmpty && externalID.isEmpty
    return Record(
      reference: reference,
      externalID: isDerived ? RowIdentity.derived("row", from: [youth, mentor, "\(start)"]) : externalID,
      isDerived: isDerived, youth: youth, mentor: mentor, startedOn: start, endedOn: state == .closed ? end : nil,
      state: state, tellsState: told != nil, closureReason: state == .closed ? reason : nil,
      rationale: cells.prose("rationale"), specialist: cells.text("specialist"), ambassador: cells.text("ambassador"))
  }

  func key(_ record: Record) -> String { record.reference.isEmpty ? record.externalID : record.reference }

  func store(_ record: Record, in change: inout Change) throws -> ImportOutcome {
    let finder = RecordFinder(change: change, source: source)
    let identity = RecordFinder.Identity(
      reference: record.reference, externalID: record.externalID, isDerived: record.isDerived)
    let specialist = try user(record.specialist, field: "specialist", who: { $0.mayHold(.matches) }, in: change)
    if let id = try finder.own(.match, identity) {
      let reference = Reference(.match, id)
      guard !record.isDerived else { return .present(reference) }
      try check(reference, record, identity, finder, in: change)
      if record.tellsState { try StatusCell.check(record.state.rawValue, of: .match, id, in: change) }
      let program = try Int64.fetchOne(
        change.db, sql: "SELECT program_id FROM match WHERE id = ?", arguments: [id])
      let ambassador = try self.ambassador(record, of: program, in: change)
      var values: Change.Values = [:]
      if let specialist { values["specialist_id"] = specialist }
      if let ambassador { values["ambassador_id"] = ambassador }
      if let externalID = try finder.column(identity, .match, of: id) { values["external_id"] = externalID }
      try change.update("match", id: id, set: values, object: reference)
      try finder.remember(identity, .match, id)
      return .present(reference)
    }
    let youth = try finder.named(record.youth, .youth, field: "youth")
    let mentor = try finder.named(record.mentor, .adult, field: "mentor")
    let seats = try MatchSeats(youth: youth, mentor: mentor, change)
    try checkDays(of: record, youth: youth, mentor: mentor, in: change)
    let ambassador = try self.ambassador(record, of: seats.programID, in: change)
    let policy = try change.policy(forProgram: seats.programID)
    let since = record.endedOn ?? record.startedOn
    let next = policy.checkIns.nextDue(start: record.startedOn, lastDone: change.today)
    change.reason = Self.provenance
    let id = try change.insert(
      "match",
      [
        "youth_id": youth, "mentor_id": mentor, "program_id": seats.programID, "state": record.state,
        "state_since": since, "specialist_id": specialist, "ambassador_id": ambassador,
        "proposed_on": record.startedOn, "rationale": record.rationale.isEmpty ? "imported" : record.rationale,
        "accept_by": record.startedOn, "meeting_on": record.startedOn, "started_on": record.startedOn,
        "ended_on": record.endedOn, "closure_reason": record.closureReason,
        "next_check_in_on": record.state == .closed ? nil : next, "external_id": try finder.column(identity, .match),
      ], object: .match)
    try finder.remember(identity, .match, id)
    try change.recordTransition("match", id, from: nil, to: record.state.rawValue, on: since, reason: Self.provenance)
    if record.state.isLive { try seats.take(on: record.startedOn, in: &change) }
    if record.state.meets { try askAboutGuards(youth: youth, mentor: mentor, program: seats.programID, in: change) }
    // Nobody here has decided on a mentor whose match was closed for safety elsewhere.
    if let reason = record.closureReason, reason.mentorQuestion == .safety {
      try change.hold(mentor: mentor, for: reason)
    }
    return .added(Reference(.match, id))
  }

  /// Matches last for years, and begin in the lives of their people.
  private func checkDays(of record: Record, youth: Int64, mentor: Int64, in change: Change) throws {
    let born = try [youth, mentor].compactMap { try change.birthDate(of: $0) }.max()
    let rule = DayRule.happened(today: change.today, notBefore: born, within: Self.longMonths)
    for (field, day) in [("startedOn", record.startedOn), ("endedOn", record.endedOn)] {
      if let day { try change.check(field, day, is: rule) }
    }
  }

  /// A match of longer ago is asked about.
  private static let longMonths = 12 * 10

  /// Asks about a match that runs though something that every step of one needs is not in force: that may be so in life,
  /// and then it is the first thing on Today.
  private func askAboutGuards(youth: Int64, mentor: Int64, program: Int64, in change: Change) throws {
    let (youth, mentor) = try (change.youth(Reference(.youth, youth)), change.mentor(Reference(.adult, mentor)))
    let unmet =
      try change.unmet(youth, mentor, inProgram: program)
      + (youth.programID == mentor.programID ? [] : [.sameProgram])
    if !unmet.isEmpty { try change.ask([Doubt("status", .notInForce(unmet))]) }
  }

  /// Checks that a match on file is of the two people whom the row names.
  private func check(
    _ match: Reference, _ record: Record, _ identity: RecordFinder.Identity, _ finder: RecordFinder, in change: Change
  ) throws {
    let statement = try change.db.cachedStatement(sql: "SELECT youth_id, mentor_id FROM match WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [match.number]) else { return }
    let (youth, mentor): (Int64, Int64) = try (row["youth_id"], row["mentor_id"])
    let namedYouth = try finder.named(record.youth, .youth, field: "youth")
    let namedMentor = try finder.named(record.mentor, .adult, field: "mentor")
    guard youth == namedYouth, mentor == namedMentor else {
      throw RowRefusal(
        problem: .somebodyElse(
          match, field: identity.field, stored: "\(Reference(.youth, youth)), \(Reference(.adult, mentor))",
          named: "\(Reference(.youth, namedYouth)), \(Reference(.adult, namedMentor))"))
    }
  }

  /// Whom a match is entrusted to; a file opens it to nobody to whom a person could not.
  private func ambassador(_ record: Record, of program: Int64?, in change: Change) throws -> Int64? {
    guard let id = try user(record.ambassador, field: "ambassador", who: { _ in true }, in: change) else { return nil }
    guard let program, change.actor.role.may(.entrustMatch), try change.mayBeEntrusted(id, with: program) else {
      throw RowRefusal(problem: .unknownRecord(field: "ambassador", text: record.ambassador))
    }
    return id
  }

  /// The user of this login or name who may come in and whose role answers.
  private func user(
    _ text: String, field: String, who answers: (Role) -> Bool, in change: Change
  ) throws -> Int64? {
    guard !text.isEmpty else { return nil }
    let statement = try change.db.cachedStatement(
      sql: """
        SELECT id, role FROM user WHERE (login = ? OR name = ? COLLATE NOCASE) AND disabled_at IS NULL
        ORDER BY login = ? DESC LIMIT 1
        """)
    if let row = try Row.fetchOne(statement, arguments: [text, text, text]), answers(try row["role"]) {
      return try row["id"]
    }
    throw RowRefusal(problem: .unknownRecord(field: field, text: text))
  }
}
