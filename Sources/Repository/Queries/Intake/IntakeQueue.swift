package import Domain
import GRDB

/// What of the intake queue is asked for.
package struct IntakeQueueRequest: Equatable, Sendable {
  package enum Order: Hashable, Sendable {
    /// By stage; within a stage the longest there first.
    case stage
    /// The longest in their state first, whatever the stage.
    case age
    case name
  }

  package var stages: [IntakeStage] = IntakeStage.all
  package var order = Order.stage
  /// The order turned round.
  package var isReversed = false
  /// A reference such as `Y-1042`, or beginnings of words of the name; empty for all.
  package var text = ""
  package var place = RowPlace<IntakeRow>.first
  package var limit = 50

  package init() {}

  /// The record that ``text`` names, where it is a reference.
  var reference: Reference? { Reference(text.filter { !$0.isWhitespace }) }

  /// Whether a row is of the stages asked for and is what ``text`` looks for.
  package func answers(_ row: IntakeRow) -> Bool {
    guard stages.contains(row.stage) else { return false }
    if let reference { return row.reference == reference }
    let names = row.sortName.split(separator: " ")
    return NameFolding.words(text).allSatisfy { word in names.contains { $0.hasPrefix(word) } }
  }
}

extension Workspace {
  /// A page of the applications in hand, youth and mentors, each with its next action.
  ///
  /// By stage and by age a page costs what it shows; by name, or with a text, it costs what is in intake.
  package func intakeQueue(_ request: IntakeQueueRequest) throws(RepositoryError) -> [IntakeRow] {
    try read(.recordInquiry, showing: .applications, { $0.map(\.reference) }) { db in
      try IntakeQueueReader(db: db, scope: scope, today: clock.today(), request: request).rows()
    }
  }

  /// How many are in each of the stages; empty stages are left out.
  package func intakeCounts(
    _ stages: [IntakeStage] = IntakeStage.all
  ) throws(RepositoryError) -> [IntakeStage: Tally] {
    try read(.recordInquiry) { db in
      var counts: [IntakeStage: Tally] = [:]
      for stage in stages {
        let arguments = StatementArguments(IntakeQueueReader.arguments(of: stage))
        let count = try db.tally(IntakeQueueReader.source(of: stage, scope: scope), arguments)
        if !count.isZero { counts[stage] = count }
      }
      return counts
    }
  }

  /// One line of the list as it is now; nil where the record is in none of the stages any more.
  package func intakeRow(
    _ reference: Reference, among stages: [IntakeStage] = IntakeStage.all
  ) throws(RepositoryError) -> IntakeRow? {
    var request = IntakeQueueRequest()
    request.stages = stages
    return try read(.recordInquiry, showing: .applications, { $0.map { [$0.reference] } ?? [] }) { db in
      try IntakeQueueReader(db: db, scope: scope, today: clock.today(), request: request).row(reference)
    }
  }
}
