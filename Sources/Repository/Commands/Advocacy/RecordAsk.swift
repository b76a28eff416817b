package import Domain
import GRDB

extension AuditAction {
  package static let recordAsk = AuditAction("record ask")
}

/// What is said of an ask; what is nil stays as it is.
package struct AskEdit: Equatable, Sendable {
  package var state: AskState?
  /// The day of the new state; else today.
  package var on: CivilDate?
  /// Row id of who of us goes on with it; `.some(nil)` for nobody.
  package var owner: Int64??
  package var nextStep: String?
  /// Whether the official did what they said.
  package var isDelivered: Bool?

  package init(
    state: AskState? = nil, on: CivilDate? = nil, owner: Int64?? = nil, nextStep: String? = nil,
    isDelivered: Bool? = nil
  ) {
    self.state = state
    self.on = on
    self.owner = owner
    self.nextStep = nextStep
    self.isDelivered = isDelivered
  }
}

extension Workspace {
  /// Says where an official stands about a measure, or who of us goes on; an ask that is not there yet begins as planned.
  ///
  /// - Parameter version: The version of the ask that the user saw; 0 for none.
  package func recordAsk(
    of official: Reference, about measure: Reference, _ edit: AskEdit, expecting version: Int? = nil
  ) throws(RepositoryError) {
    try write(.recordAsk, .recordAdvocacy) { change in
      try change.requireOfficial(official)
      try change.requireMeasure(measure)
      if let owner = edit.owner ?? nil { try change.checkParticipant(owner, field: "owner_id") }
      if let nextStep = edit.nextStep { try TextCheck.line(nextStep, field: "next_step", maximum: 2_000) }
      try change.requireOpen(measure)
      try change.recordAsk(of: official, about: measure, edit, expecting: version)
    }
  }
}

extension Change {
  /// A measure that is law or dead takes no new asks.
  fileprivate func requireOpen(_ measure: Reference) throws {
    guard let row = try MeasureRow.read(measure.number, db) else {
      throw RepositoryError.notFound(measure.description)
    }
    if row.stage.isEnd { throw RepositoryError.advocacy(.measureEnded(row.code, row.stage)) }
  }

  fileprivate mutating func recordAsk(
    of official: Reference, about measure: Reference, _ edit: AskEdit, expecting version: Int?
  ) throws {
    let stored = try storedAsk(of: official, about: measure)
    // Whoever says how an official was asked begins there.
    var ask = stored ?? Ask(state: edit.state ?? .planned, since: edit.on ?? today)
    do throws(AdvocacyRefusal) {
      let day = edit.on ?? today
      if day > today { throw .inTheFuture(day) }
      if let state = edit.state { try ask.move(to: state, on: day, today: today) }
      if let isDelivered = edit.isDelivered { try ask.deliver(isDelivered) }
    } catch {
      throw RepositoryError.advocacy(error)
    }
    if let day = edit.on { try check("on_date", day, is: happened) }
    try keep(
      ask, isNew: stored == nil, official, measure, owner: edit.owner, nextStep: edit.nextStep, expecting: version)
  }

  /// Takes an ask on by what a contact came to. Who met the official goes on.
  mutating func takeOn(_ official: Reference, _ measure: Reference, _ entry: ContactEntry) throws {
    let stored = try storedAsk(of: official, about: measure)
    let ask: Ask?
    do throws(AdvocacyRefusal) { ask = try entry.ask(after: stored, today: today) } catch {
      throw RepositoryError.advocacy(error)
    }
    guard let ask else { return }
    try keep(
      ask, isNew: stored == nil, official, measure, owner: entry.participants.first.map { .some($0) },
      nextStep: entry.commitment.isEmpty ? nil : entry.commitment)
  }

  private func storedAsk(of official: Reference, about measure: Reference) throws -> Ask? {
    let statement = try db.cachedStatement(sql: "SELECT * FROM ask WHERE measure_id = ? AND official_id = ?")
    return try Row.fetchOne(statement, arguments: [measure.number, official.number]).map { try Ask($0) }
  }

  private mutating func keep(
    _ ask: Ask, isNew: Bool, _ official: Reference, _ measure: Reference, owner: Int64??, nextStep: String?,
    expecting version: Int? = nil
  ) throws {
    about(official)
    about(measure)
    let key: Values = ["measure_id": measure.number, "official_id": official.number]
    var values: Values = ["state": ask.state, "state_since": ask.since, "delivered": ask.isDelivered]
    if let owner { values["owner_id"] = owner }
    if let nextStep { values["next_step"] = nextStep }
    if isNew {
      try insert("ask", values.merging(key))
    } else {
      try update("ask", key: key, expecting: version, set: values, object: official)
    }
  }
}
