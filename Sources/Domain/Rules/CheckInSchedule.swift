/// When the next match support contact is due, party by party.
///
/// Mentor and youth are asked by the stages of the policy, each separately; the guardian at a steady interval.
package struct CheckInSchedule: Equatable, Sendable {
  package struct Due: Equatable, Sendable {
    package let party: MatchParty
    package let on: CivilDate

    package init(party: MatchParty, on: CivilDate) {
      self.party = party
      self.on = on
    }
  }

  /// The parties that staff check in with, in the order in which equal days are shown.
  package static let parties: [MatchParty] = [.mentor, .youth, .guardian]

  /// One for each party, the earliest day first.
  package let dues: [Due]

  /// - Parameters:
  ///   - start: The day of the match meeting.
  ///   - lastDone: The day of the last check-in that reached its party; an attempt does not count.
  package init(start: CivilDate, lastDone: [MatchParty: CivilDate], stages: CheckInStages) {
    let dues = Self.parties.map { party in
      guard party == .guardian else {
        return Due(party: party, on: stages.nextDue(start: start, lastDone: lastDone[party]))
      }
      return Due(party: party, on: (lastDone[party] ?? start) + max(1, stages.guardianEveryDays))
    }
    self.dues = dues.enumerated().sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }.map(\.element)
  }

  /// The day the first of them is due.
  package var next: Due? { dues.first }
}
