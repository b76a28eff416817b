package import Domain
import GRDB

/// A match as lists show it: who, since when, and its health at a glance.
package struct MatchRow: Identifiable, Equatable, Sendable {
  package let id: Int64
  package let youth: PersonName
  package let mentor: PersonName
  package let programID: Int64
  package let stateSince: CivilDate
  package let endedOn: CivilDate?
  package let closureReason: ClosureReason?
  /// What the health is told from; the minutes are those of the last thirty days.
  package let vitals: MatchVitals
  /// Minutes the policy asks for in those days.
  package let owedMinutes: Int
  /// What speaks against good health, gravest first.
  package let signs: [HealthSign]
  /// nil for a match that is not live.
  package let health: MatchHealth?
  /// What a step that is taken from here expects.
  package let version: Int
  /// The youth's name as lists sort it.
  let sortName: String

  package var reference: Reference { Reference(.match, id) }
  package var state: MatchState { vitals.state }
  /// The day of last contact; the match meeting where there was none since.
  package var lastContact: CivilDate? { vitals.lastSession ?? vitals.start }
}

extension MatchRow {
  /// Columns of `match m`, `person y` (the youth) and `person a` (the mentor) that a row is made from.
  ///
  /// Has one parameter: the first day of the dose.
  static let columns = """
    m.id, m.version, m.state, m.state_since, m.program_id, m.started_on, m.ended_on, m.closure_reason, m.last_session_on,
    m.next_check_in_on, y.sort_name, y.given_name AS youth_given, y.family_name AS youth_family,
    y.preferred_name AS youth_preferred, a.given_name AS mentor_given, a.family_name AS mentor_family,
    a.preferred_name AS mentor_preferred,
    (SELECT coalesce(sum(d.minutes), 0) FROM session_match d WHERE d.match_id = m.id AND d.held_on > ?) AS dose,
    (SELECT consented_until FROM youth_profile WHERE person_id = m.youth_id) AS consented_until
    """

  static func firstDayOfDose(today: CivilDate) -> CivilDate { today - MatchVitals.doseDays }

  init(_ row: Row, limits: inout HealthLimitsShelf, today: CivilDate, _ db: Database) throws {
    let program: Int64 = try row["program_id"]
    let limits = try limits.limits(ofProgram: program, db)
    id = try row["id"]
    youth = try PersonName(row, prefix: "youth")
    mentor = try PersonName(row, prefix: "mentor")
    programID = program
    stateSince = try row["state_since"]
    endedOn = try row["ended_on"]
    closureReason = try row["closure_reason"]
    vitals = try MatchVitals(
      state: row["state"], start: row["started_on"], lastSession: row["last_session_on"], minutes: row["dose"],
      nextCheckIn: row["next_check_in_on"], consentedUntil: row["consented_until"])
    owedMinutes = vitals.owedMinutes(limits: limits, today: today)
    signs = vitals.signs(limits: limits, today: today)
    health = vitals.health(limits: limits, today: today)
    version = try row["version"]
    sortName = try row["sort_name"]
  }
}
