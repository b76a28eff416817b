import Domain
import GRDB

/// What a row of an import makes of somebody's attendance.
struct AttendanceRow {
  /// Attendances have no reference; ids of sources are kept of them under this letter.
  static let sourceKind: Character = "t"

  private let record: TrainingImporter.Record
  private let source: RecordSource
  private let person: Reference
  /// What is on file.
  private let row: Row?
  private let status: AttendanceStatus?

  init(_ record: TrainingImporter.Record, _ person: Reference, _ row: Row?, _ source: RecordSource) throws {
    self.record = record
    self.source = source
    self.person = person
    self.row = row
    status = try row?["status"]
  }

  /// - Parameter course: What the row names as the course; nil for nothing.
  func store(in training: TrainingClassStanding, course: Int64?, _ change: inout Change) throws -> ImportOutcome {
    try check(training, course)
    switch (record.status, status) {
    case (.attended, .attended), (.absent, .absent): try correct(training, &change)
    case (.attended, _), (.absent, nil), (.absent, .enrolled), (.absent, .waiting), (.absent, .cancelled):
      try enter(training, &change)
    default: try checkStatus()
    }
    return row == nil ? .added(training.reference) : .present(training.reference)
  }

  /// What was credited without a class, by the first schema.
  func storeBare(_ change: inout Change) throws -> ImportOutcome {
    try checkStatus()
    if let row, let minutes = record.minutes {
      change.about(person)
      if try change.update("training_attendance", id: row["id"], set: ["minutes": minutes]) {
        try change.settleTraining(of: person.number, because: record.course)
      }
    }
    return .present(person)
  }

  /// Enters somebody as there or as absent, and ends the class where it is still planned.
  private func enter(_ training: TrainingClassStanding, _ change: inout Change) throws {
    guard training.state != .cancelled else { throw TrainingRefusal.over(training.reference, .cancelled) }
    change.about(training.reference)
    change.about(person)
    if training.state == .planned { try change.end(training) }
    let row = try change.attendance(of: person, in: training.reference)
    let ended = try AttendanceRow(record, person, row, source)
    // Who had signed in at the door is credited by now, with what was marked there.
    guard ended.status != record.status else { return try ended.correct(training, &change) }
    var values: Change.Values = ["reason": record.note, "external_id": try freeID(change), "queued_at": nil]
    if record.status == .attended {
      let length = try lengthened(training, &change)
      try ask(length, change)
      values = values.merging(try credit(record.minutes, of: length, change))
      values["seat"] = try change.freeSeat(in: length)
      values["makes_up_id"] = try change.missed(by: person, of: length)
      if row == nil { values["walk_in"] = true }
    } else {
      values["status"] = record.status
    }
    try remember(try change.put(person, in: training, row, values), change)
    if record.status == .attended { try change.settleTraining(of: person.number, because: training.cause) }
  }

  /// Takes over what a row tells otherwise of what is on file.
  private func correct(_ training: TrainingClassStanding, _ change: inout Change) throws {
    guard let row else { return }
    try remember(row["id"], change)
    var values: Change.Values = [:]
    let stored: Minutes = try row["minutes"]
    if record.status == .attended, let minutes = record.minutes, minutes != stored {
      let length = try lengthened(training, &change)
      try ask(length, change)
      values = try credit(minutes, of: length, change)
    }
    let isCredited = !values.isEmpty
    if !record.note.isEmpty { values["reason"] = record.note }
    if let id = try freeID(change) { values["external_id"] = id }
    guard !values.isEmpty else { return }
    change.about(training.reference)
    change.about(person)
    try change.update("training_attendance", id: row["id"], set: values)
    if isCredited { try change.settleTraining(of: person.number, because: training.cause) }
  }

  private func ask(_ training: TrainingClassStanding, _ change: Change) throws {
    try change.ask(
      try change.doubts(
        aboutCrediting: person, with: training.courseID, record.minutes ?? training.minutes, on: training.heldOn,
        day: "heldOn", instead: training.reference))
  }

  private func credit(
    _ minutes: Minutes?, of training: TrainingClassStanding, _ change: Change
  ) throws -> Change.Values {
    guard minutes != .zero else { throw TrainingRefusal.noMinutes }
    return try change.credit(AttendanceMark(credited: minutes), of: training)
  }

  /// Keeps that this source gives the row's id to an attendance.
  private func remember(_ id: Int64, _ change: Change) throws {
    try RecordFinder(change: change, source: source).remember(record.externalID, String(Self.sourceKind), id)
  }

  /// The row's id, unless another attendance has it: a second sheet counts from 1 too.
  private func freeID(_ change: Change) throws -> String? {
    guard !record.externalID.isEmpty else { return nil }
    let statement = try change.db.cachedStatement(sql: "SELECT id FROM training_attendance WHERE external_id = ?")
    let holder = try Int64.fetchOne(statement, arguments: [record.externalID])
    let own: Int64? = try row?["id"]
    return holder == nil || holder == own ? record.externalID : nil
  }

  /// The class, made as long as the row says where an import has put it on file: the rows alone tell how long that was.
  private func lengthened(
    _ training: TrainingClassStanding, _ change: inout Change
  ) throws -> TrainingClassStanding {
    guard let minutes = record.minutes, minutes > training.minutes, training.isFromImport else { return training }
    try change.update("training_class", id: training.reference.number, set: ["minutes": minutes])
    return try change.trainingClass(training.reference)
  }

  private func check(_ training: TrainingClassStanding, _ course: Int64?) throws {
    func refusal(_ field: String, _ text: String, _ stored: String) -> RowRefusal {
      RowRefusal(problem: .otherThanClass(training.reference, field: field, text: text, stored: stored))
    }
    if let course, course != training.courseID {
      throw refusal(record.courseField, record.course, training.title)
    }
    if let day = record.heldOn, day != training.heldOn { throw refusal("heldOn", "\(day)", "\(training.heldOn)") }
  }

  /// What is neither there nor absent, such as waiting, is a step of its own and is not imported: it is what is on file, or
  /// the row is refused.
  private func checkStatus() throws {
    guard status != record.status else { return }
    let possible = Set([.attended, status ?? .absent]).map(\.rawValue).sorted()
    throw RowRefusal(problem: .invalid(field: "status", text: record.status.rawValue, .notAChoice(possible)))
  }
}

extension TrainingClassStanding {
  /// What the external id of a class begins with that an import has put on file.
  static let importPrefix = "row"

  var isFromImport: Bool { externalID?.hasPrefix("\(Self.importPrefix):") ?? false }
}
