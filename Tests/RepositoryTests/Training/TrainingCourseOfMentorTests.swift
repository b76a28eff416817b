import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

@Suite("What training makes of a mentor")
struct TrainingCourseOfMentorTests {
  let network: Network
  let specialist: Workspace

  init() throws {
    network = try Network.inMemory()
    specialist = network.workspace(.matchSpecialist)
  }

  private func on(_ day: CivilDate) -> Workspace {
    Workspace(store: network.store, actor: specialist.actor, clock: .fixed(on: day))
  }

  /// A mentor whose only training holds a year from today.
  private func waitingForAYear() throws -> (mentor: Reference, course: Reference) {
    let course = try network.course(minutes: 120, months: 12)
    let mentor = try network.workspace().addMentor(network.mentorIntake())
    for item in network.policy.screening {
      try network.workspace().recordScreening(item.kind, of: mentor, as: .cleared)
    }
    for state in [MentorState.screening, .approved] { try network.workspace().moveMentor(mentor, to: state) }
    try specialist.logTraining(
      TrainingEntry(course: course, people: [mentor], minutes: Minutes(120) ?? .zero, heldOn: Network.today))
    try network.workspace().moveMentor(mentor, to: .waiting)
    return (mentor, course)
  }

  private func until(_ mentor: Reference) throws -> String? {
    try network.store.read {
      try String.fetchOne(
        $0, sql: "SELECT trained_until FROM mentor_profile WHERE person_id = ?", arguments: [mentor.number])
    }
  }

  /// An edition that asks for more than the sample.
  private func asking(minutes: Int, topics: [TrainingTopic] = []) throws -> Int64 {
    var policy = ProgramPolicy.sample
    (policy.key, policy.trainingMinutes, policy.trainingTopics) = (
      "asks-\(minutes)-\(topics.map(\.rawValue).joined())", minutes, topics
    )
    return try network.workspace().addPolicy(policy)
  }

  @Test func `a mentor who changes program is held against what the new one asks`() throws {
    let (mentor, _) = try waitingForAYear()
    let last = Network.today.adding(months: 12)
    #expect(try until(mentor) == "\(last)")
    let programs = try [(300, []), (60, [TrainingTopic.abuseReporting]), (60, [.boundaries])].map { minutes, topics in
      try network.workspace().addProgram(
        name: "Asks \(minutes) \(topics)", organizationID: network.organization, setting: .siteBased,
        policyID: asking(minutes: minutes, topics: topics))
    }
    for (program, expected) in zip(programs, [nil, "\(last)", nil]) {
      var record = try network.workspace().mentorRecord(mentor)
      record.profile.programID = program
      try network.workspace().saveMentor(
        mentor, person: record.person, profile: record.profile, versions: record.versions)
      #expect(try until(mentor) == expected)
    }
  }

  @Test func `a program that works by another edition asks all its mentors again`() throws {
    let (mentor, _) = try waitingForAYear()
    let (more, less) = (try asking(minutes: 300), try asking(minutes: 30))
    for (policy, expected) in [(more, nil), (less, "\(Network.today.adding(months: 12))")] {
      try network.store.write { try $0.execute(sql: "UPDATE program SET policy_id = ?", arguments: [policy]) }
      #expect(try until(mentor) == expected)
    }
    let nothing = try asking(minutes: 0)
    try network.store.write { try $0.execute(sql: "UPDATE program SET policy_id = ?", arguments: [nothing]) }
    #expect(try until(mentor) == "9999-12-31")
  }

  @Test func `the last day is the one that the credits come to, whatever ends when`() throws {
    let (mentor, course) = try waitingForAYear()
    let forever = try network.course("Once for all", minutes: 60)
    let entries = [(forever, 60, 0), (course, 60, 100), (course, 30, 200), (forever, 90, 300)]
    for (course, minutes, daysAgo) in entries {
      let entry = TrainingEntry(
        course: course, people: [mentor], minutes: Minutes(minutes) ?? .zero, heldOn: Network.today - daysAgo)
      // One is short.
      _ = try Confirmation.all.during { () throws(RepositoryError) in try network.workspace().logTraining(entry) }
      let kept = try until(mentor)
      try network.store.write { try $0.execute(sql: "UPDATE mentor_profile SET program_id = program_id") }
      #expect(try until(mentor) == kept, "the trigger counts as the command does")
    }
  }

  @Test func `the class that makes the minutes full takes an approved mentor on, and the timeline names it`() throws {
    let (mentor, _) = try waitingForAYear()
    let line = try #require(try specialist.mentorRecord(mentor).timeline.first { $0.to == "trained" })
    #expect(line.from == "approved" && line.reason == "T-1 Reporting abuse")
    let events = try network.workspace().auditEvents(AuditFilter(object: mentor))
    #expect(events.contains { $0.action == .logTraining && $0.changes.contains("trained") })
  }

  @Test func `an end suspends the next morning, blocks proposals and asks for each live match; a class lifts it`()
    throws
  {
    let (mentor, course) = try waitingForAYear()
    let youth = try network.waitingYouth()
    let later = try network.waitingYouth(given: "Noa")
    try network.store.write { db in
      try db.execute(
        sql: """
          INSERT INTO match (id, youth_id, mentor_id, program_id, state, state_since, proposed_on, rationale, accept_by,
            started_on, created_at, updated_at)
          VALUES (1, ?, ?, ?, 'active', '2026-03-05', '2026-03-05', 'x', '2026-03-12', '2026-03-05', 0, 0);
          """, arguments: [youth.number, mentor.number, network.program])
      try db.execute(
        sql: "UPDATE mentor_profile SET state = 'matched', seats_taken = 1, capacity = 2 WHERE person_id = ?",
        arguments: [mentor.number])
    }
    let lastDay = Network.today.adding(months: 12)
    #expect(on(lastDay).startDay()?.suspended == [])
    #expect(on(lastDay + 1).startDay()?.suspended == [mentor])
    let record = try on(lastDay + 1).mentorRecord(mentor)
    #expect(record.suspendedOn == lastDay + 1)
    #expect(record.timeline.last?.to == "suspended" && record.timeline.last?.reason == "T-1 Reporting abuse")
    let task = try #require(try on(lastDay + 1).today().first { $0.kind == .suspensions })
    #expect(task.rows.map(\.reference) == [Reference(.match, 1)])
    #expect(throws: RepositoryError.self) {
      try on(lastDay + 1).proposeMatch(youth: later, mentor: mentor, rationale: "x")
    }
    // That evening there is a class; nobody ends it, and the next morning does.
    let evening = try network.trainingClass(of: course, on: lastDay + 1, minutes: 120)
    try on(lastDay + 1).signIn(mentor, to: evening)
    #expect(try on(lastDay + 1).mentorRecord(mentor).suspendedOn != nil)
    let morning = try #require(on(lastDay + 2).startDay())
    #expect(morning.held == [evening] && morning.suspended == [])
    let after = try on(lastDay + 2).mentorRecord(mentor)
    #expect(after.suspendedOn == nil)
    #expect(after.timeline.last?.from == "suspended" && after.timeline.last?.reason == "\(evening) Reporting abuse")
    #expect(try on(lastDay + 2).today().allSatisfy { $0.kind != .suspensions })
  }

  @Test
  func `attendance from a sheet lifts a suspension as any training does, and the timeline and the log name the class`()
    throws
  {
    let (mentor, _) = try waitingForAYear()
    let day = Network.today.adding(months: 12) + 1
    try #require(on(day).startDay()?.suspended == [mentor])
    let file = ByteSource.bytes(Array("Person,Course,Date,Hours\n\(mentor),Reporting abuse,\(day),2\n".utf8))
    let desk = Workspace(store: network.store, actor: network.workspace(.supervisor).actor, clock: .fixed(on: day))
    #expect(try desk.importRecords(.trainings, from: file).added == 1)
    let record = try on(day).mentorRecord(mentor)
    #expect(record.suspendedOn == nil)
    #expect(record.timeline.last?.from == "suspended" && record.timeline.last?.reason == "T-2 Reporting abuse")
    let events = try network.workspace().auditEvents(AuditFilter(object: mentor))
    #expect(events.contains { $0.action == .importRecord && $0.changes.contains("suspended_on") })
  }

  @Test func `the training log tells who lacks, whose ends soon and who has it, page by page`() throws {
    let (mentor, course) = try waitingForAYear()
    let other = try network.waitingMentor(given: "Ben", family: "Ode")
    func log(_ filter: TrainingLogFilter, on day: CivilDate, course: Reference? = nil) throws -> [Reference] {
      try on(day).trainingLog(TrainingLogRequest(limit: 10, filter: filter, course: course)).map(\.person)
    }
    #expect(try log(.current, on: Network.today) == [mentor, other])
    let end = Network.today.adding(months: 12)
    #expect(try log(.expiring, on: end - 10) == [mentor])
    #expect(try log(.lacking, on: end + 1) == [mentor])
    #expect(try log(.lacking, on: Network.today, course: course) == [other])
    #expect(try log(.current, on: Network.today, course: course) == [mentor])
    let row = try #require(try on(end + 1).trainingLog(TrainingLogRequest(limit: 1)).first)
    #expect(row.minutes == 0 && row.requirement.minutes == 120 && row.until == end)
    let page = try specialist.trainingLog(
      TrainingLogRequest(.after(TrainingLogKey(until: end, person: mentor.number)), limit: 5, filter: .current))
    #expect(page.map(\.person) == [other])
    #expect(try specialist.trainingLogCount(.current, text: "ode") == 1)
  }

  @Test func `credits of the first schema come over, and whoever had enough stays trained`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/old.sqlite"
    try OldDatabase.make(at: path, migrations: 5).write { db in
      for (id, minutes) in [(1, 120), (2, 60)] {
        try db.execute(
          sql: """
            INSERT INTO person (id, given_name, family_name, sort_name, sound_key, created_at, updated_at)
              VALUES (\(id), 'Ann', 'Berg', 'berg ann', '', 0, 0);
            INSERT INTO mentor_profile (person_id, program_id, state, state_since, created_at, updated_at)
              VALUES (\(id), \(OldDatabase.program), 'waiting', '2026-02-01', 0, 0);
            INSERT INTO training_credit (person_id, topic, minutes, on_date, created_at)
              VALUES (\(id), 'Reporting Abuse', \(minutes), '2026-02-0\(id)', 5);
            """)
      }
    }
    let director = try Network.directorOf(Store.open(path: path))
    #expect(try director.courses().map(\.details.title) == ["Reporting Abuse"])
    #expect(try director.courses().map(\.details.topic) == [.abuseReporting])
    let transcript = try director.transcript(of: Reference(.adult, 1))
    #expect(transcript.lines.map(\.minutes) == [120] && transcript.lines.map(\.training) == [nil])
    #expect(transcript.trainedUntil == TrainingStanding.forGood)
    #expect(try director.transcript(of: Reference(.adult, 2)).trainedUntil == nil)
    #expect(
      try director.trainingLog(TrainingLogRequest(limit: 5, filter: .lacking)).map(\.person) == [Reference(.adult, 2)])
  }
}
