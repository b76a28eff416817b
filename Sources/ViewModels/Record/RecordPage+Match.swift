import Domain
import Localization
package import Repository

extension RecordPage {
  /// A match as `show` prints it.
  package static func match(_ record: MatchRecord) -> RecordPage {
    let row = record.row
    return RecordPage(
      title: "\(row.reference) \(English.Record.pair(row.youth, row.mentor))",
      sections: [
        RecordSection(
          "",
          [
            RecordFact(Words.state, Words.state(row.state.rawValue, since: row.stateSince)),
            RecordFact(
              English.Guards.notInForce,
              record.unmet.isEmpty ? "" : English.Guards.notInForce(record.unmet, nextStep: nil), isNotice: true),
            RecordFact(Words.youth, "\(Reference(.youth, record.youth.id)) \(row.youth.full)"),
            RecordFact(Words.mentor, "\(Reference(.adult, record.mentor.id)) \(row.mentor.full)"),
            RecordFact(English.YouthForm.program, record.program),
            RecordFact(Words.specialist, record.specialist ?? ""),
            RecordFact(Words.rationale, record.rationale),
            RecordFact(Words.meeting, record.meetingOn?.description ?? ""),
            RecordFact(Words.sessions, Words.sessions(record.sessions, minutes: record.minutes)),
            RecordFact(
              Words.closure, row.closureReason.map { "\($0.rawValue), \(row.endedOn?.description ?? "")" } ?? ""),
          ]),
        RecordSection(
          Words.acceptances,
          record.acceptances.map { RecordFact($0.party.rawValue, Words.acceptance($0.isAccepted, on: $0.on)) }),
      ])
  }
}
