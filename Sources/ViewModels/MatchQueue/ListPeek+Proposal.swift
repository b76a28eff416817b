import Domain
import Localization
import Repository

extension ListPeek {
  /// A proposal: what a supervisor decides on. Why these two is left out for those who may not see case notes.
  init(_ item: MatchQueueItem) {
    let (row, words) = (item.row, English.Proposals.self)
    var facts = [
      RecordFact(words.youth, "\(item.youth) (\(row.youthReference))"),
      RecordFact(words.mentor, "\(item.mentor) (\(row.mentorReference))"),
      RecordFact(
        words.waitsFor, words.waits(item.waitsFor, blocked: item.blocked), item.blocked.isEmpty ? .plain : .warning),
      RecordFact(words.waiting, item.waiting),
    ]
    if !item.clock.isEmpty {
      facts.append(RecordFact(words.clock, words.clockUntil(row.acceptBy), item.isClockShort ? .warning : .plain))
    }
    let accepted = MatchParty.allCases.filter(row.accepted.contains).map(\.rawValue)
    facts.append(RecordFact(words.accepted, accepted.isEmpty ? words.nobody : English.list(accepted)))
    if let score = row.score { facts.append(RecordFact(words.score, words.points(score))) }
    facts.append(RecordFact(words.proposedBy, words.proposed(by: row.proposedBy, on: row.proposedOn), .muted))
    var parts = facts.map(Part.fact)
    if !item.rationale.isEmpty { parts += [.blank, .heading(words.rationale), .paragraph(item.rationale)] }
    self.init(title: "\(item.reference) · \(item.state.rawValue)", parts: parts)
  }
}
