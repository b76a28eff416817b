package import Domain
import Localization
import Repository

/// One thing that happened in a match, as a line of its timeline.
package struct TimelineItem: Identifiable, Equatable {
  package let id: String
  package let day: String
  /// `Session`, `Attempted`, `Check-in`, …
  package let kind: String
  package let text: String
  package let actor: String
  package let tone: Tone
  /// The session that can be corrected or voided; nil for what is not one, or is void already.
  package let session: Reference?

  let entry: TimelineEntry

  init(_ entry: TimelineEntry, of match: Reference) {
    self.entry = entry
    id = "\(entry.day) \(entry.key.source.rawValue) \(entry.key.number)"
    day = entry.day.description
    actor = entry.actor ?? ""
    let words = English.Mentoring.self
    switch entry.event {
    case .session(let logged):
      let others = logged.entry.matches.filter { $0 != match }
      kind =
        logged.voidReason != nil ? words.voidKind : logged.entry.isAttempt ? words.attemptKind : words.sessionKind
      text = words.told(logged.entry, others: others, voidReason: logged.voidReason)
      tone = logged.voidReason != nil ? .muted : logged.entry.isAttempt ? .warning : .good
      session = logged.voidReason == nil ? logged.reference : nil
    case .checkIn(let checkIn):
      kind = words.checkInKind
      text = words.told(checkIn)
      tone = checkIn.outcome == .done ? .plain : .warning
      session = nil
    case .acceptance(let party, let isAccepted, let reason):
      kind = words.acceptanceKind
      text = words.told(acceptanceBy: party, isAccepted: isAccepted, reason: reason)
      tone = isAccepted ? .plain : .bad
      session = nil
    case .transition(let from, let to, let reason):
      kind = words.stateKind
      text = words.told(from: from, to: to, reason: reason)
      tone = .muted
      session = nil
    }
  }
}
