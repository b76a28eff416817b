import Domain
import Synchronization

/// Whose records a console has shown and the log does not hold yet; one for all copies of a workspace.
///
/// What was shown at a place is noted once a day, however often it is drawn again. A search that is being typed is one
/// search.
final class LookLedger: Sendable {
  /// What was shown at a place since it was last written down.
  struct Look: Equatable, Sendable {
    let place: ShownPlace
    /// What was searched for; nil for a list.
    var term: String?
    var records: Set<Reference>
  }

  private struct State {
    var day: CivilDate?
    /// What the log holds, or is about to hold, of this day.
    var noted: [ShownPlace: Set<Reference>] = [:]
    var terms: [String: Set<Reference>] = [:]
    var waiting: [Look] = []
  }

  private static let mostTerms = 500
  private let state = Mutex(State())

  var isEmpty: Bool { state.withLock(\.waiting.isEmpty) }

  func note(_ look: Look, on day: CivilDate) {
    state.withLock { state in
      if state.day != day { (state.day, state.noted, state.terms) = (day, [:], [:]) }
      if let term = look.term { return note(search: look, term, in: &state) }
      // Looked up one by one: what was seen before is thousands, a page twenty.
      let known = state.noted[look.place] ?? []
      let new = look.records.filter { !known.contains($0) }
      guard !new.isEmpty else { return }
      state.noted[look.place, default: []].formUnion(new)
      if let index = state.waiting.firstIndex(where: { $0.place == look.place }) {
        state.waiting[index].records.formUnion(new)
      } else {
        state.waiting.append(Look(place: look.place, records: new))
      }
    }
  }

  /// Knows of records that the log holds already.
  func remember(_ records: [Reference], in place: ShownPlace, on day: CivilDate) {
    state.withLock { state in
      if state.day != day { (state.day, state.noted, state.terms) = (day, [:], [:]) }
      state.noted[place, default: []].formUnion(records)
    }
  }

  private func note(search look: Look, _ term: String, in state: inout State) {
    if let known = state.terms[term], look.records.isSubset(of: known) { return }
    // Each letter that is typed is a term; those of long ago are found again as new ones.
    if state.terms.count >= Self.mostTerms { state.terms = [:] }
    state.terms[term, default: []].formUnion(look.records)
    if let index = state.waiting.lastIndex(where: { $0.place == look.place }), let typed = state.waiting[index].term,
      term.hasPrefix(typed) || typed.hasPrefix(term)
    {
      state.waiting[index].term = term
      state.waiting[index].records.formUnion(look.records)
    } else {
      state.waiting.append(look)
    }
  }

  /// What waits to be written down, which then waits no longer.
  func take() -> [Look] {
    state.withLock { state in
      defer { state.waiting = [] }
      return state.waiting
    }
  }

  /// Puts back what could not be written down.
  func giveBack(_ looks: [Look]) { state.withLock { $0.waiting = looks + $0.waiting } }
}
