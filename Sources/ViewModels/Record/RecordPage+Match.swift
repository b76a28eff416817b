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
        Section(
          "",
          [
            Fact(Words.state, Words.state(row.state.rawValue, since: row.stateSince)),
            Fact(Words.youth, "\(Reference(.youth, record.youth.id)) \(row.youth.full)"),
            Fact(Words.mentor, "\(Reference(.adult, record.mentor.id)) \(row.mentor.full)"),
            Fact(English.YouthForm.program, record.program), Fact(Words.specialist, record.specialist ?? ""),
            Fact(Words.rationale, record.rationale),
            Fact(Words.meeting, record.meetingOn?.description ?? ""),
            Fact(Words.sessions, Words.sessions(record.sessions, minutes: record.minutes)),
            Fact(Words.closure, row.closureReason.map { "\($0.rawValue), \(row.endedOn?.description ?? "")" } ?? ""),
          ]),
        Section(
          Words.acceptances,
          record.acceptances.map { Fact($0.party.rawValue, Words.acceptance($0.isAccepted, on: $0.on)) }),
      ])
  }
}
