import Domain
import GRDB

/// Reads pages of the intake queue, a stage at a time along the index of states.
struct IntakeQueueReader {
  let db: Database
  let scope: Scope
  let today: CivilDate
  let request: IntakeQueueRequest

  /// The table of a stage, as `x`.
  static func table(of stage: IntakeStage, scope: Scope) -> String {
    let kind = stage.isYouth ? "youth" : "mentor"
    return "\(kind)_profile x \(scope.indexOfStates(kind))"
  }

  /// Who is in a stage; the one argument is the state.
  static func condition(of stage: IntakeStage, scope: Scope) -> String {
    let reach = stage.isYouth ? scope.youth("x") : scope.mentor("x")
    return "x.state = ? AND \(Scope.isNotVoided("x.person_id")) AND \(reach)"
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
    for stage in IntakeStage.all where stage.isYouth == (reference.kind == .youth) {
      let statement = try db.cachedStatement(
        sql: """
          \(Self.columns) FROM \(stage.isYouth ? "youth" : "mentor")_profile x CROSS JOIN person p ON p.id = x.person_id
          WHERE \(Self.condition(of: stage, scope: scope)) AND x.person_id = ?
          """)
      if let row = try Row.fetchOne(statement, arguments: [stage.state, reference.number]) {
        var policies = PolicyShelf()
        return try self.row(Found(stage: stage, row: row), &policies)
      }
    }
    return nil
  }

  private struct Found {
    let stage: IntakeStage
    let row: Row
    var since: String { get throws { try row["state_since"] } }
    var name: String { get throws { try row["sort_name"] } }
    var id: Int64 { get throws { try row["person_id"] } }
  }

  private static let columns = """
    SELECT x.person_id, x.state_since, x.program_id, p.given_name, p.family_name, p.preferred_name, p.sort_name,
      p.birth_date, p.town, p.phone, (SELECT name FROM program pr WHERE pr.id = x.program_id) AS program
    """

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
    let column = request.order == .name ? "p.sort_name" : "x.state_since"
    let direction = ascending ? "ASC" : "DESC"
    var conditions = ""
    var arguments: StatementArguments = [stage.state]
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
        \(Self.columns) FROM \(Self.table(of: stage, scope: scope)) CROSS JOIN person p ON p.id = x.person_id
        WHERE \(Self.condition(of: stage, scope: scope)) \(conditions)
        ORDER BY \(column) \(direction), x.person_id \(direction) LIMIT ?
        """)
    return try Row.fetchAll(statement, arguments: arguments).map { Found(stage: stage, row: $0) }
  }

  private func row(_ found: Found, _ policies: inout PolicyShelf) throws -> IntakeRow {
    let row = found.row
    let birthDate: CivilDate? = try row["birth_date"]
    let since: CivilDate = try row["state_since"]
    let program: Int64 = try row["program_id"]
    let policy = try policies.policy(ofProgram: program, db)
    return try IntakeRow(
      reference: Reference(found.stage.isYouth ? .youth : .adult, found.id), stage: found.stage,
      name: PersonName(row),
      sortName: found.name, since: since, days: max(0, today - since), age: birthDate?.years(until: today),
      town: row["town"], program: row["program"], phone: row["phone"],
      next: try next(of: found.stage, id: found.id, policy: policy))
  }

  /// What a record in reach waits for, from what is on file and the policy of its program.
  private func next(of stage: IntakeStage, id: Int64, policy: ProgramPolicy) throws -> NextStep? {
    switch stage {
    case .youth(let state):
      return try YouthStanding.read(db, id, scope: nil, on: today)
        .flatMap { NextStep.ofYouth(in: state, facts: $0.facts, policy: policy, on: today) }
    case .mentor(let state):
      return try MentorStanding.read(db, id, scope: nil, on: today)
        .flatMap { NextStep.ofMentor(in: state, facts: $0.facts, policy: policy, on: today) }
    }
  }
}
