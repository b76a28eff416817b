package import Domain
import Localization
import Repository

extension ListPeek {
  /// A match: the two, how it goes, and what speaks against good health.
  init(_ item: MatchItem) {
    let words = English.Matches.self
    var facts = [RecordFact(words.youth, item.youth), RecordFact(words.mentor, item.mentor)]
    if let health = item.health { facts.append(RecordFact(words.health, words.health(health), Tone(health))) }
    if item.state.isLive {
      facts.append(RecordFact(words.contact, item.contact, item.isQuiet ? .warning : .plain))
      facts.append(RecordFact(words.dose, words.doseOf(item.row.vitals.minutes, owed: item.row.owedMinutes)))
      facts.append(RecordFact(words.checkIn, item.checkIn, item.isCheckInDue ? .warning : .plain))
    }
    facts.append(RecordFact(words.since, item.start.isEmpty ? item.since : item.start))
    if item.state == .closed {
      facts += [
        RecordFact(words.ended, item.since), RecordFact(words.reason, item.closureReason),
        RecordFact(words.length, item.length),
      ]
    }
    var parts = facts.map(Part.fact)
    if !item.signs.isEmpty { parts.append(.blank) }
    parts += item.signs.map { .paragraph("! \($0)", .warning) }
    self.init(title: "\(item.reference) · \(item.state.rawValue)", parts: parts)
  }
}

extension Tone {
  package init(_ health: MatchHealth) {
    self =
      switch health {
      case .good: .good
      case .paused: .muted
      case .watch: .warning
      case .concern: .bad
      }
  }
}
