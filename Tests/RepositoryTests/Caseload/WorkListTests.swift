import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

/// Every state of a youth, a mentor and a match, with and without an owner and a suspension, made from the enums, is on a
/// list of those who have to look after it.
@Suite("Nobody is without a list and an owner")
struct WorkListTests {
  let network: Network
  let specialist: Workspace

  init() throws {
    network = try Network.inMemory()
    specialist = network.workspace(.matchSpecialist)
  }

  /// Those who look after a record: its specialist, the supervisor, the director; of nobody's record every specialist.
  private var readers: [Workspace] { [specialist, network.workspace(.supervisor), network.workspace()] }

  private var owners: [Int64?] { [specialist.actor.id, nil] }

  private func add(_ sql: String, _ arguments: StatementArguments) throws -> Int64 {
    try network.store.write { db in
      try db.execute(sql: sql, arguments: arguments)
      return db.lastInsertedRowID
    }
  }

  private func person() throws -> Int64 {
    try add(
      """
      INSERT INTO person (given_name, family_name, birth_date, sort_name, sound_key, created_at, updated_at)
      VALUES ('Kim', 'Lee', '1990-01-01', 'lee kim', '', 0, 0)
      """, [])
  }

  private func youth(_ state: YouthState, owner: Int64?) throws -> Reference {
    let id = try person()
    _ = try add(
      """
      INSERT INTO youth_profile (person_id, program_id, state, state_since, referred_at, waiting_since, specialist_id,
        created_at, updated_at) VALUES (?, ?, ?, '2026-03-01', 0, '2026-03-01', ?, 0, 0)
      """, [id, network.program, state, owner])
    return Reference(.youth, id)
  }

  private func mentor(_ state: MentorState, owner: Int64?, isSuspended: Bool) throws -> Reference {
    let id = try person()
    _ = try add(
      """
      INSERT INTO mentor_profile (person_id, program_id, state, state_since, suspended_on, specialist_id, created_at,
        updated_at) VALUES (?, ?, ?, '2026-03-01', ?, ?, 0, 0)
      """, [id, network.program, state, isSuspended ? "2026-03-02" : nil, owner])
    return Reference(.adult, id)
  }

  private func listed(_ filter: IntakeFilter, for reader: Workspace) throws -> Set<Reference> {
    var request = IntakeQueueRequest()
    request.stages = filter.stages
    request.limit = 1_000
    return Set(try reader.intakeQueue(request).map(\.reference))
  }

  @Test func `a youth in any state, of anybody or nobody`() throws {
    for state in YouthState.allCases {
      for owner in owners {
        let youth = try youth(state, owner: owner)
        for reader in readers {
          let place = "\(state.rawValue) of \(owner.map(String.init) ?? "nobody") for \(reader.actor.role.rawValue)"
          let own = IntakeFilter.allCases.filter { $0.stages.contains(.youth(state)) }
          #expect(!own.isEmpty, "\(place)")
          for filter in own { #expect(try listed(filter, for: reader).contains(youth), "\(place): \(filter)") }
          #expect(
            try listed(.unowned, for: reader).contains(youth) == (owner == nil && state.needsOwner), "\(place)")
        }
      }
    }
  }

  @Test func `a mentor in any state, suspended or not, of anybody or nobody`() throws {
    for state in MentorState.allCases {
      for owner in owners {
        for isSuspended in [false, true] {
          let mentor = try mentor(state, owner: owner, isSuspended: isSuspended)
          for reader in readers {
            let place = "\(state.rawValue) of \(owner.map(String.init) ?? "nobody") for \(reader.actor.role.rawValue)"
            let own = IntakeFilter.allCases.filter { $0.stages.contains(.mentor(state)) }
            #expect(!own.isEmpty, "\(place)")
            for filter in own { #expect(try listed(filter, for: reader).contains(mentor), "\(place): \(filter)") }
            #expect(
              try listed(.unowned, for: reader).contains(mentor) == (owner == nil && state.needsOwner), "\(place)")
            #expect(try listed(.suspended, for: reader).contains(mentor) == isSuspended, "\(place)")
          }
        }
      }
    }
  }

  @Test func `a match in any state, of anybody or nobody, whatever its mentor is`() throws {
    for state in MatchState.allCases {
      for owner in owners {
        for isSuspended in [false, true] {
          let youth = try youth(state.isLive ? .matched : state.isProposal ? .proposed : .closed, owner: owner)
          let mentor = try mentor(isSuspended ? .matched : .inactive, owner: owner, isSuspended: isSuspended)
          let match = Reference(
            .match,
            try add(
              """
              INSERT INTO match (youth_id, mentor_id, program_id, state, state_since, specialist_id, proposed_on,
                rationale, accept_by, started_on, ended_on, closure_reason, created_at, updated_at)
              VALUES (?, ?, ?, ?, '2026-03-01', ?, '2026-01-01', 'Near.', '2026-03-01', '2026-01-01',
                '2026-03-01', 'family', 0, 0)
              """, [youth.number, mentor.number, network.program, state, owner]))
          for reader in readers {
            let place = "\(state.rawValue) of \(owner.map(String.init) ?? "nobody") for \(reader.actor.role.rawValue)"
            for filter in MatchFilter.allCases where filter != .attention {
              let isOn = try reader.matches(MatchListRequest(limit: 1_000, filter: filter)).map(\.reference)
                .contains(match)
              let isOwn = filter == .unowned ? owner == nil && state.needsOwner : filter.states.contains(state)
              #expect(isOn == isOwn, "\(place): \(filter)")
            }
            if state.needsOwner {
              let kinds = try reader.today(limit: 1_000).filter { $0.rows.contains { $0.reference == match } }
                .map(\.kind)
              #expect(kinds.contains(.unownedMatches) == (owner == nil), "\(place)")
              // A paused match has been acted on.
              #expect(kinds.contains(.suspensions) == (isSuspended && state != .paused), "\(place)")
            }
          }
        }
      }
    }
  }

  @Test func `every state is on exactly one list of its kind`() {
    let lists = IntakeFilter.allCases.filter { $0 != .everybody && $0 != .unowned && $0 != .suspended }
    for state in YouthState.allCases {
      #expect(lists.count { $0.stages.contains(.youth(state)) } == 1, "\(state)")
    }
    for state in MentorState.allCases {
      #expect(lists.count { $0.stages.contains(.mentor(state)) } == 1, "\(state)")
    }
    for state in MatchState.allCases {
      let own = MatchFilter.allCases.filter { $0 != .attention && $0 != .unowned && $0.states.contains(state) }
      #expect(own.count == 1, "\(state)")
    }
  }

  @Test func `what nobody has is read along its index, in its order`() throws {
    let scope = network.workspace().scope
    for stage in [IntakeStage.unownedYouth, .unownedMentors, .suspended] {
      let plan = try network.store.read { db in
        try Row.fetchAll(
          db,
          sql: """
            EXPLAIN QUERY PLAN SELECT x.person_id FROM \(IntakeQueueReader.table(of: stage, scope: scope))
            WHERE \(IntakeQueueReader.condition(of: stage, scope: scope))
            ORDER BY \(stage == .suspended ? "x.suspended_on" : "x.state_since"), x.person_id LIMIT 50
            """
        ).map { try $0.decode(String.self, forColumn: "detail") }
      }
      #expect(plan.contains { $0.contains(" x USING") }, "\(plan)")
      #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
    }
  }
}
