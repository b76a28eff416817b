import Domain
import GRDB

/// Reads pages of the intake queue, a stage at a time along the index of states.
struct IntakeQueueReader {
  let db: Database
  let scope: Scope
  let today: CivilDate
  let request: IntakeQueueRequest

  /// The table of a stage, as `x`, read along an index.
  static func table(of stage: IntakeStage, scope: Scope) -> String {
    switch stage {
    case .youth: scope.table(.youth, "x", by: "state")
    case .mentor: scope.table(.mentor, "x", by: "state")
    // Of an organization there are fewer mentors than there are suspended ones in a network.
    case .suspended: scope.table(.mentor, "x", by: "suspension")
    case .unownedYouth: "youth_profile x INDEXED BY youth_unowned"
    case .unownedMentors: "mentor_profile x INDEXED BY mentor_unowned"
    }
  }

  /// Who is in a stage; the arguments are the stage's.
  static func condition(of stage: IntakeStage, scope: Scope) -> String {
    let reach = stage.isYouth ? scope.youth("x") : scope.mentor("x")
    let own =
      switch stage {
      case .youth, .mentor: "x.state = ?"
      case .suspended: "x.suspended_on IS NOT NULL"
      // Literals in the order of the cases: as the partial indexes have them.
      case .unownedYouth:
        "x.specialist_id IS NULL AND x.state IN (\(Self.list(YouthState.allCases.filter(\.needsOwner))))"
      case .unownedMentors:
        "x.specialist_id IS NULL AND x.state IN (\(Self.list(MentorState.allCases.filter(\.needsOwner))))"
      }
    return "\(own) AND \(Scope.isNotVoided("x.person_id")) AND \(reach)"
  }

  static func arguments(of stage: IntakeStage) -> [String] { stage.state.isEmpty ? [] : [stage.state] }

  private static func list(_ states: [some LifecycleState]) -> String {
    states.sqlList
  }

  /// The day a record came into a stage.
  private static func since(_ stage: IntakeStage) -> String {
    stage == .suspended ? "x.suspended_on" : "x.state_since"
  }

  /// Who is in a stage, for counting them; the one argument is the state.
  static func source(of stage: IntakeStage, scope: Scope) -> String {
    "\(table(of: stage, scope: scope)) WHERE \(condition(of: stage, scope: scope))"
  }

  func rows() throws -> [IntakeRow] {
    let isForward: Bool
    let anchor: IntakeRow?
    switch request.place {
    case .first: (isForward, anchor) = (true, nil)
    case .last: (isForward, anchor) = (false, nil)
    case .after(let row): (isForward, anchor) = (true, row)
    case .before(let row): (isForward, anchor) = (false, row)
    }
    // Read backwards or turned round, but not both, the keys fall.
    let isAscending = isForward != request.isReversed
    let found =
      request.order == .stage
      ? try stageByStage(from: anchor, ascending: isAscending) : try merged(from: anchor, ascending: isAscending)
    var policies = PolicyShelf()
    let rows = try found.map { try row($0, &policies) }
    return isForward ? rows : rows.reversed()
  }

  func row(_ reference: Reference) throws -> IntakeRow? {
    for stage in request.stages where stage.isYouth == (reference.kind == .youth) {
      let statement = try db.cachedStatement(
        sql: """
          \(Self.columns(of: stage)) FROM \(stage.isYouth ? "youth" : "mentor")_profile x CROSS JOIN person p ON p.id = x.person_id
          WHERE \(Self.condition(of: stage, scope: scope)) AND x.person_id = ?
          """)
      let arguments = StatementArguments(Self.arguments(of: stage)) + [reference.number]
      if let row = try Row.fetchOne(statement, arguments: arguments) {
        var policies = PolicyShelf()
        return try self.row(Found(stage: stage, row: row), &policies)
      }
    }
    return nil
  }

  private struct Found {
    let stage: IntakeStage
    let row: Row
    var since: String { get throws { try row["since"] } }
    var name: String { get throws { try row["sort_name"] } }
    var id: Int64 { get throws { try row["person_id"] } }
  }

  private static func columns(of stage: IntakeStage) -> String {
    """
    SELECT x.person_id, x.state, \(since(stage)) AS since, x.program_id, p.given_name, p.family_name, p.preferred_name,
      p.sort_name, p.birth_date, p.town, p.phone, (SELECT name FROM program pr WHERE pr.id = x.program_id) AS program,
      (SELECT name FROM user u WHERE u.id = x.specialist_id) AS owner
    """
  }

  private func stageByStage(from anchor: IntakeRow?, ascending: Bool) throws -> [Found] {
    var stages = ascending ? request.stages : request.stages.reversed()
    if let anchor, let first = stages.firstIndex(of: anchor.stage) { stages.removeFirst(first) }
    var found: [Found] = []
    for stage in stages where found.count < request.limit {
      let start = stage == anchor?.stage ? anchor : nil
      found += try page(of: stage, from: start, ascending: ascending, limit: request.limit - found.count)
    }
    return found
  }

  /// A page of each stage, merged; none needs more rows than are asked for.
  private func merged(from anchor: IntakeRow?, ascending: Bool) throws -> [Found] {
    var found = try request.stages.flatMap {
      try page(of: $0, from: anchor, ascending: ascending, limit: request.limit)
    }
    let isByName = request.order == .name
    try found.sort { left, right in
      let key = try (isByName ? left.name : left.since, left.id)
      let other = try (isByName ? right.name : right.since, right.id)
      return ascending ? key < other : other < key
    }
    return Array(found.prefix(request.limit))
  }

  private func page(of stage: IntakeStage, from anchor: IntakeRow?, ascending: Bool, limit: Int) throws -> [Found] {
    let column = request.order == .name ? "p.sort_name" : Self.since(stage)
    let direction = ascending ? "ASC" : "DESC"
    var conditions = ""
    var arguments = StatementArguments(Self.arguments(of: stage))
    if let anchor {
      conditions += " AND (\(column), x.person_id) \(ascending ? ">" : "<") (?, ?)"
      let key = request.order == .name ? anchor.sortName : anchor.since.description
      arguments += [key, anchor.reference.number]
    }
    if let reference = request.reference {
      guard reference.kind == (stage.isYouth ? .youth : .adult) else { return [] }
      conditions += " AND x.person_id = ?"
      arguments += [reference.number]
    } else {
      let names = NameBeginnings(request.text)
      conditions += names.condition
      arguments += StatementArguments(names.patterns)
    }
    arguments += [limit]
    let statement = try db.cachedStatement(
      sql: """
        \(Self.columns(of: stage)) FROM \(Self.table(of: stage, scope: scope)) CROSS JOIN person p ON p.id = x.person_id
        WHERE \(Self.condition(of: stage, scope: scope)) \(conditions)
        ORDER BY \(column) \(direction), x.person_id \(direction) LIMIT ?
        """)
    return try Row.fetchAll(statement, arguments: arguments).map { Found(stage: stage, row: $0) }
  }

  private func row(_ found: Found, _ policies: inout PolicyShelf) throws -> IntakeRow {
    let row = found.row
    let birthDate: CivilDate? = try row["birth_date"]
    let since: CivilDate = try row["since"]
    let program: Int64 = try row["program_id"]
    let policy = try policies.policy(ofProgram: program, db)
    return try IntakeRow(
      reference: Reference(found.stage.isYouth ? .youth : .adult, found.id), stage: found.stage,
      state: row["state"], owner: row["owner"], name: PersonName(row),
      sortName: found.name, since: since, days: max(0, today - since), age: birthDate?.years(until: today),
      town: row["town"], program: row["program"], phone: row["phone"],
      next: try next(of: found.stage, id: found.id, policy: policy))
  }

  /// What a record in reach waits for, from what is on file and the policy of its program.
  private func next(of stage: IntakeStage, id: Int64, policy: ProgramPolicy) throws -> NextStep? {
    if stage.isYouth {
      return try YouthStanding.read(db, id, scope: nil, on: today)
        .flatMap { NextStep.ofYouth(in: $0.state, facts: $0.facts, policy: policy, on: today) }
    }
    return try MentorStanding.read(db, id, scope: nil, on: today).flatMap { mentor in
      // What a suspended mentor lacks is what every mentor who waits has.
      let state = stage == .suspended ? .trained : mentor.state
      return NextStep.ofMentor(in: state, facts: mentor.facts, policy: policy, on: today).flatMap { step in
        if stage == .suspended, case .moveMentor = step { nil } else { step }
      }
    }
  }
}
