import Domain
import GRDB

/// The tables of a demo database, and the next row id of each.
final class DemoTables {
  let organization: DemoTable
  let program: DemoTable
  let user: DemoTable
  let person: DemoTable
  let language: DemoTable
  let personInterest: DemoTable
  let relationship: DemoTable
  let youth: DemoTable
  let mentor: DemoTable
  let screening: DemoTable
  let course: DemoTable
  let trainingClass: DemoTable
  let attendance: DemoTable
  let consent: DemoTable
  let match: DemoTable
  let acceptance: DemoTable
  let transition: DemoTable
  let session: DemoTable
  let sessionMatch: DemoTable
  let checkIn: DemoTable
  let interest: DemoTable

  /// The last row id given out in each of the tables whose ids others refer to.
  var lastPerson: Int64 = 0
  var lastMatch: Int64 = 0
  var lastSession: Int64 = 0
  var lastClass: Int64 = 0

  init(_ db: Database) throws {
    organization = try DemoTable(
      "organization",
      "id, name, sort_name, kind, street, town, state, postal_code, phone, email, created_at, updated_at", in: db)
    program = try DemoTable(
      "program", "id, organization_id, name, setting, policy_id, opened_on, created_at, updated_at", in: db)
    user = try DemoTable(
      "user", "id, login, name, role, organization_id, supervisor_id, created_at, updated_at", in: db)
    person = try DemoTable(
      "person",
      """
      id, given_name, family_name, preferred_name, birth_date, gender, phone, email, street, town, state, postal_code,
      latitude, longitude, sort_name, sound_key, organization_id, created_at, updated_at
      """, in: db)
    language = try DemoTable("person_language", "person_id, language", in: db)
    personInterest = try DemoTable("person_interest", "person_id, interest_id", in: db)
    relationship = try DemoTable(
      "relationship",
      "person_id, related_id, kind, label, may_consent, may_pick_up, has_custody, created_at, updated_at", in: db)
    youth = try DemoTable(
      "youth_profile",
      """
      person_id, program_id, state, state_since, referred_at, waiting_since, specialist_id, grade, school, goals, needs,
      availability, mentor_gender, mentor_language, youth_preferences, guardian_preferences,
      interviewed_on, eligible, baseline, created_at, updated_at
      """, in: db)
    mentor = try DemoTable(
      "mentor_profile",
      """
      person_id, program_id, state, state_since, suspended_on, specialist_id, capacity, seats_taken, occupation,
      employer_id, strengths, availability, youth_gender, youth_minimum_age, youth_maximum_age, mentor_preferences,
      trained_until, created_at, updated_at
      """, in: db)
    screening = try DemoTable(
      "screening_item", "person_id, kind, status, decided_on, valid_until, updated_at", in: db)
    course = try DemoTable(
      "training_course", "id, title, topic, minutes, valid_months, created_at, updated_at", in: db)
    trainingClass = try DemoTable(
      "training_class",
      """
      id, course_id, on_date, start_minute, minutes, place, online, organization_id, trainer, seats, state, created_at,
      updated_at
      """, in: db)
    attendance = try DemoTable(
      "training_attendance",
      """
      class_id, course_id, person_id, status, seat, queued_at, signed_in_at, late_minutes, minutes, on_date, expires_on,
      created_at, updated_at
      """, in: db)
    consent = try DemoTable(
      "consent",
      """
      person_id, kind, text_version, signer_id, signed_on, expires_on, revoked_on, revoke_reason, created_at, updated_at
      """, in: db)
    match = try DemoTable(
      "match",
      """
      id, youth_id, mentor_id, program_id, state, state_since, specialist_id, ambassador_id, proposed_on, proposed_by,
      rationale, score, accept_by, meeting_on, started_on, ended_on, closure_reason, goodbye_meeting, rematch_eligible,
      decline_reason, last_session_on, next_check_in_on, created_at, updated_at
      """, in: db)
    acceptance = try DemoTable(
      "match_acceptance", "match_id, party, decision, decided_on, recorded_by, recorded_at, reason", in: db)
    transition = try DemoTable(
      "transition", "subject, subject_id, from_state, to_state, effective_on, recorded_at, actor_id, reason", in: db)
    session = try DemoTable(
      "session",
      "id, held_on, minutes, attempted, medium, activities, actions, note, logged_by, created_at, updated_at", in: db)
    sessionMatch = try DemoTable("session_match", "match_id, held_on, session_id, minutes", in: db)
    checkIn = try DemoTable(
      "check_in", "match_id, party, outcome, on_date, minutes, note, actor_id, created_at", in: db)
    interest = try DemoTable("interest", "id, name", in: db)
  }

  func nextPerson() -> Int64 {
    lastPerson += 1
    return lastPerson
  }

  /// Adds the lines of a timeline, each with the state before it.
  func insertTimeline(
    of subject: String, _ id: Int64, _ steps: [DemoStep], by actor: Int64?, _ time: DemoTime
  ) throws {
    var before: String?
    for step in steps {
      try transition.insert([
        .text(subject), .integer(id), .optional(before), .text(step.state), time.day(step.on),
        .moment(time.moment(step.on, salt: id)), .id(actor), .text(step.reason),
      ])
      before = step.state
    }
  }
}

/// One line of a timeline: the state that began on a day.
struct DemoStep {
  var state: String
  var on: CivilDate
  var reason = ""
}
