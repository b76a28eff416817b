import Domain
import Localization
package import Repository

extension RecordPage {
  /// A measure as `show` prints it.
  package static func measure(_ record: MeasureRecord) -> RecordPage {
    let (words, row) = (English.Measures.self, record.row)
    return RecordPage(
      title: "\(row.reference) \(row.code) \(row.title)",
      sections: [
        RecordSection(
          "",
          [
            RecordFact(words.kind, row.kind.rawValue), RecordFact(words.term, row.term),
            RecordFact(
              words.stage,
              words.standing(row.stage, since: row.stageSince, amount: row.amount, requested: row.requested)),
            RecordFact(words.note, row.note),
          ]),
        RecordSection(
          English.Officials.countBoard, CountFilter.allCases.map { RecordFact(words.title($0), "\(row.count($0))") }),
        RecordSection(
          English.Officials.history,
          record.steps.map { step in
            RecordFact(
              "\(step.on)", step.stage.rawValue + (step.amount.map { " \(English.Advocacy.dollars($0))" } ?? ""))
          }),
      ])
  }
}
