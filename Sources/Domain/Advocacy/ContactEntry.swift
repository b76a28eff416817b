/// How we and an official met.
package enum ContactMedium: String, CaseIterable, Hashable, Sendable, Codable {
  case meeting, call, letter
  case email = "e-mail"
  case testimony, event

  /// Whether its length has to be told: hours count for what a state calls lobbying.
  package var takesTime: Bool { self != .letter && self != .email }
}

/// What a contact was, in the terms in which lobbying is counted.
///
/// A written answer to a request for facts is none.
package enum ContactKind: String, CaseIterable, Hashable, Sendable, Codable {
  case directLobbying = "direct lobbying"
  case grassroots, education, thanks
  case factualRequest = "written factual request"
}

/// What is recorded of one contact with an official, or with several at once.
package struct ContactEntry: Equatable, Sendable {
  /// Without repeats; an aide's official is among them.
  package var officials: [Reference]
  /// Row ids of the aides who were there.
  package var aides: [Int64]
  package var heldOn: CivilDate
  package var minutes: Minutes
  package var medium: ContactMedium
  package var kind: ContactKind
  package var measures: [Reference]
  /// What we asked for, beyond the measures.
  package var ask: String
  package var response: OfficialResponse?
  /// What was promised, by them or by us; then ``dueOn`` says by when.
  package var commitment: String
  package var dueOn: CivilDate?
  package var note: String
  /// Row ids of our users who took part; empty means whoever logs it.
  package var participants: [Int64]

  package init(
    officials: [Reference], heldOn: CivilDate, minutes: Minutes = .zero, medium: ContactMedium = .meeting,
    kind: ContactKind? = nil, measures: [Reference] = [], aides: [Int64] = [], ask: String = "",
    response: OfficialResponse? = nil, commitment: String = "", dueOn: CivilDate? = nil, note: String = "",
    participants: [Int64] = []
  ) {
    self.officials = officials
    self.aides = aides
    self.heldOn = heldOn
    self.minutes = minutes
    self.medium = medium
    self.kind = kind ?? Self.usualKind(measures: !measures.isEmpty)
    self.measures = measures
    self.ask = ask
    self.response = response
    self.commitment = commitment
    self.dueOn = dueOn
    self.note = note
    self.participants = participants
  }

  /// What a contact is where nothing says otherwise: to speak for or against a named measure is direct lobbying (IRC
  /// § 4911(d)(1)(B)), and the rest is education.
  package static func usualKind(measures: Bool) -> ContactKind { measures ? .directLobbying : .education }

  /// Where an ask stands once this has happened; nil where it says nothing of it: to thank or to inform is no asking.
  package func stateOfAsk(after state: AskState?) -> AskState? {
    if let response { return AskState(response) }
    guard kind == .directLobbying || !ask.isEmpty else { return nil }
    return state == nil || state == .planned ? .asked : nil
  }

  /// The ask once this has happened; nil where this says nothing of it, or something newer is known: a contact that is
  /// recorded late does not undo a newer answer.
  package func ask(after stored: Ask?, today: CivilDate) throws(AdvocacyRefusal) -> Ask? {
    guard let state = stateOfAsk(after: stored?.state) else { return nil }
    if let stored, stored.since > heldOn { return nil }
    var ask = stored ?? Ask(state: state, since: heldOn)
    if ask.state.next.contains(state) { try ask.move(to: state, on: heldOn, today: today) }
    return ask
  }

  /// The longest that one entry tells of: a day.
  package static let mostMinutes = 1_440

  /// Checks what the entry says by itself.
  package func check(today: CivilDate) throws(AdvocacyRefusal) {
    guard !officials.isEmpty else { throw .noOfficial }
    guard heldOn <= today else { throw .inTheFuture(heldOn) }
    guard minutes.count > 0 || !medium.takesTime else { throw .noMinutes(medium) }
    guard response == nil || !measures.isEmpty else { throw .answerWithoutMeasure }
    let promises = commitment.contains { !$0.isWhitespace }
    guard dueOn == nil || promises else { throw .dueWithoutCommitment }
    if let dueOn, dueOn < heldOn { throw .dueBeforeContact(dueOn, heldOn: heldOn) }
  }

  /// Checks who took part: nobody may who gives a service term (45 CFR 2520.65), nor may such a one log it.
  package static func check(participant login: String, role: Role) throws(AdvocacyRefusal) {
    guard role != .ambassador else { throw .onServiceTime(login) }
  }
}

/// Which contacts a list shows.
package enum ContactFilter: String, CaseIterable, Hashable, Sendable {
  case all
  /// With something promised that is still to be done.
  case open
  /// In which the user took part.
  case mine
}

package enum ContactSort: String, CaseIterable, Hashable, Sendable {
  case day, due
}

/// Why a contact, an ask or a measure cannot be recorded as it is told.
package enum AdvocacyRefusal: Error, Equatable, Sendable {
  case noOfficial
  case noMinutes(ContactMedium)
  case inTheFuture(CivilDate)
  case answerWithoutMeasure
  case dueWithoutCommitment
  case dueBeforeContact(CivilDate, heldOn: CivilDate)
  /// The login of an ambassador, whose time is service time.
  case onServiceTime(String)
  /// The official had left office before that day.
  case leftOffice(Reference, CivilDate)
  case measureEnded(String, MeasureStage)
  case outOfCourse(from: AskState, to: AskState)
  /// The present answer is of a later day.
  case olderThanAnswer(CivilDate)
  case nothingPromised(AskState)
  case stageOfOtherKind(MeasureStage, MeasureKind)
  case noFollowUp(Reference)
  /// What is void stays as it was.
  case voided(Reference)
}
