package import Domain
import Localization
import Repository

/// A match at a glance, beside the list.
package struct MatchPeek: Equatable {

  package let title: String
  package let facts: [RecordFact]
  /// What speaks against good health, a sentence each.
  package let signs: [String]

  init(_ item: MatchItem, today: CivilDate) {
    title = "\(item.reference) · \(item.state.rawValue)"
    let words = English.Matches.self
    var facts = [RecordFact(words.youth, item.youth), RecordFact(words.mentor, item.mentor)]
    if let health = item.health { facts.append(RecordFact(words.health, words.health(health), Tone(health))) }
    if item.state.isLive {
      facts.append(RecordFact(words.contact, item.contact, item.isQuiet ? .warning : .plain))
      facts.append(RecordFact(words.dose, words.minutesOf(item.row.vitals.minutes, owed: item.row.owedMinutes)))
      facts.append(RecordFact(words.checkIn, item.checkIn, item.isCheckInDue ? .warning : .plain))
    }
    facts.append(RecordFact(words.since, item.start.isEmpty ? item.since : item.start))
    if item.state == .closed {
      facts += [
        RecordFact(words.ended, item.since), RecordFact(words.reason, item.closureReason),
        RecordFact(words.length, item.length),
      ]
    }
    self.facts = facts
    signs = item.signs
  }
}

extension Tone {
  package init(_ health: MatchHealth) {
    self =
      switch health {
      case .good: .good
      case .watch: .warning
      case .concern: .bad
      }
  }
}
