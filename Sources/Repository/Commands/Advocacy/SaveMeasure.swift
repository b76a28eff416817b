package import Domain
import GRDB

extension AuditAction {
  package static let addMeasure = AuditAction("add measure")
  package static let saveMeasure = AuditAction("save measure")
  package static let moveMeasure = AuditAction("move measure")
}

/// What is kept of a measure and can be edited; its stage goes on by ``Workspace/moveMeasure(_:to:amount:on:)``.
package struct MeasureDetails: Equatable, Sendable {
  /// As it is printed, without blanks: `7061-9634`.
  package var code: String
  /// The session or fiscal year.
  package var term: String
  package var kind: MeasureKind
  package var title: String
  /// Whole dollars we ask for.
  package var requested: Int?
  package var note: String

  package init(
    code: String, term: String = "", kind: MeasureKind, title: String, requested: Int? = nil, note: String = ""
  ) {
    self.code = code
    self.term = term
    self.kind = kind
    self.title = title
    self.requested = requested
    self.note = note
  }

  var columns: Change.Values {
    ["code": code, "term": term, "kind": kind, "title": title, "requested": requested, "note": note]
  }

  func check() throws {
    let isCode = !NameFolding.letters(code).isEmpty && !code.contains { $0.isWhitespace || $0 == "," || $0 == "+" }
    guard isCode else { throw RepositoryError.invalid(field: "code", code.isEmpty ? .required : .notACode) }
    guard title.contains(where: { !$0.isWhitespace }) else {
      throw RepositoryError.invalid(field: "title", .required)
    }
    for (field, text) in [("code", code), ("term", term)] { try TextCheck.line(text, field: field, maximum: 60) }
    try TextCheck.line(title, field: "title", maximum: 500)
    try TextCheck.note(note, field: "note")
    if let requested, requested < 0 { throw RepositoryError.invalid(field: "requested", .notANumber) }
  }
}

extension Workspace {
  /// Adds a measure at the first stage of its kind, or at one it has reached already.
  package func addMeasure(
    _ details: MeasureDetails, stage: MeasureStage? = nil, amount: Int? = nil
  ) throws(RepositoryError) -> Reference {
    try write(.addMeasure, .recordAdvocacy) { change in
      try details.check()
      try change.ask(try change.doubts(aboutAdding: details))
      let stage = stage ?? details.kind.stages[0]
      try change.check(stage, of: details.kind, amount: amount)
      let values: Change.Values = ["stage": stage, "stage_since": change.today, "amount": amount]
      let id = try change.insert("measure", details.columns.merging(values), object: .measure)
      let measure = Reference(.measure, id)
      try change.addStep(measure, stage, on: change.today, amount: amount)
      return measure
    }
  }

  /// Saves an edit, unless somebody else has saved one since `version`.
  package func saveMeasure(
    _ measure: Reference, _ details: MeasureDetails, version: Int
  ) throws(RepositoryError) {
    try write(.saveMeasure, .recordAdvocacy) { change in
      try details.check()
      guard let row = try MeasureRow.read(measure.number, change.db) else {
        throw RepositoryError.notFound(measure.description)
      }
      try change.check(row.stage, of: details.kind, amount: row.amount)
      try change.update("measure", id: measure.number, expecting: version, set: details.columns, object: measure)
    }
  }

  /// Says that a measure has reached a stage.
  ///
  /// - Parameter amount: Whole dollars in it at this stage; nil where none is named.
  package func moveMeasure(
    _ measure: Reference, to stage: MeasureStage, amount: Int? = nil, on day: CivilDate? = nil
  ) throws(RepositoryError) {
    try write(.moveMeasure, .recordAdvocacy) { change in
      guard measure.kind == .measure, let row = try MeasureRow.read(measure.number, change.db) else {
        throw RepositoryError.notFound(measure.description)
      }
      let day = day ?? change.today
      guard day <= change.today else { throw RepositoryError.advocacy(.inTheFuture(day)) }
      guard day >= row.stageSince else { throw RepositoryError.refused(.beforePreviousState(row.stageSince)) }
      try change.check("on_date", day, is: change.happened)
      try change.check(stage, of: row.kind, amount: amount)
      try change.update(
        "measure", id: measure.number, set: ["stage": stage, "stage_since": day, "amount": amount], object: measure)
      try change.addStep(measure, stage, on: day, amount: amount)
    }
  }
}

extension Change {
  /// Whether a measure of the same number is on file: that of another year is likely, so its year is said.
  fileprivate func doubts(aboutAdding details: MeasureDetails) throws -> [Doubt] {
    // There are few, and a number is written with and without its full stop.
    let code = NameFolding.letters(details.code)
    let same = try Row.fetchAll(db, sql: "SELECT id, code, term FROM measure ORDER BY id").first { row in
      let term: String = try row["term"]
      let isSameYear =
        term.isEmpty || details.term.isEmpty || NameFolding.letters(term) == NameFolding.letters(details.term)
      return try isSameYear && NameFolding.letters(row["code"] as String) == code
    }
    return try same.map { [Doubt("code", .sameNumber(Reference(.measure, try $0["id"])))] } ?? []
  }

  fileprivate func check(_ stage: MeasureStage, of kind: MeasureKind, amount: Int?) throws {
    guard kind.stages.contains(stage) else { throw RepositoryError.advocacy(.stageOfOtherKind(stage, kind)) }
    if let amount, amount < 0 { throw RepositoryError.invalid(field: "amount", .notANumber) }
  }

  fileprivate mutating func addStep(
    _ measure: Reference, _ stage: MeasureStage, on day: CivilDate, amount: Int?
  ) throws {
    try insert(
      "measure_step",
      [
        "measure_id": measure.number, "stage": stage, "on_date": day, "amount": amount, "actor_id": actor.userID,
      ])
  }
}
