import Domain
import Localization
import Repository

/// A proposal at a glance, beside the list: what a supervisor decides on.
package struct MatchQueuePeek: Equatable {
  package struct Fact: Equatable {
    package let name: String
    package let value: String
    package let tone: Tone
  }

  package let title: String
  package let facts: [Fact]
  /// Why these two; empty for those who may not see case notes.
  package let rationale: String

  init(_ item: MatchQueueItem) {
    let (row, words) = (item.row, English.Proposals.self)
    title = "\(item.reference) · \(item.state.rawValue)"
    var facts = [
      Fact(name: words.youth, value: "\(item.youth) (\(row.youthReference))", tone: .plain),
      Fact(name: words.mentor, value: "\(item.mentor) (\(row.mentorReference))", tone: .plain),
      Fact(name: words.waitsFor, value: item.waitsFor, tone: .plain),
      Fact(name: words.waiting, value: item.waiting, tone: .plain),
    ]
    if !item.clock.isEmpty {
      let value = words.clockUntil(row.acceptBy)
      facts.append(Fact(name: words.clock, value: value, tone: item.isClockShort ? .warning : .plain))
    }
    let accepted = MatchParty.allCases.filter(row.accepted.contains).map(\.rawValue)
    facts.append(
      Fact(name: words.accepted, value: accepted.isEmpty ? words.nobody : English.list(accepted), tone: .plain))
    if let score = row.score { facts.append(Fact(name: words.score, value: words.points(score), tone: .plain)) }
    let proposed = words.proposed(by: row.proposedBy, on: row.proposedOn)
    facts.append(Fact(name: words.proposedBy, value: proposed, tone: .muted))
    self.facts = facts
    rationale = row.rationale
  }
}
