import Domain
import Localization
import Repository

/// A match's record put into words.
struct MatchRecordSentences {
  let record: MatchRecord
  let today: CivilDate
  let mayPause: Bool

  init(_ record: MatchRecord, today: CivilDate, mayPause: Bool = false) {
    self.record = record
    self.today = today
    self.mayPause = mayPause
  }

  private var row: MatchRow { record.row }
  private typealias Words = English.Matches

  /// What matters first: the people, the health and why, the check-ins.
  var summary: [RecordFact] {
    let people = RecordFact(Words.match, English.Mentoring.pair(row.youth, row.mentor))
    let state = RecordFact(Words.state, Words.standing(row.state, since: row.stateSince, today: today))
    guard row.state.isLive, let health = row.health else {
      return [people, state] + unmet + accepting + ending
    }
    let why = row.signs.isEmpty ? [] : row.signs.map(English.Mentoring.sign)
    return [people, state] + unmet + [
      RecordFact(
        Words.health, ([Words.health(row.state == .paused ? .paused : health)] + why).joined(separator: " · "),
        Tone(health)),
      RecordFact(
        Words.contact,
        [
          row.vitals.lastSession.map { Words.lastMet($0, today: today) } ?? Words.never,
          Words.minutesOf(row.vitals.minutes, owed: row.owedMinutes),
        ].joined(separator: " · ")),
      RecordFact(
        Words.checkIn, record.checkIns.map { Words.partyDue($0.party, $0.on, today: today) }.joined(separator: " · "),
        record.checkIns.contains { $0.on < today } ? .warning : .plain),
    ]
  }

  /// What must be in force and is not, with the step that is due.
  private var unmet: [RecordFact] {
    let words = English.Guards.self
    guard !record.unmet.isEmpty else {
      return row.state.isProposal ? [RecordFact(words.inForce, words.allInForce)] : []
    }
    let canPause = mayPause && row.state.next.contains(.paused)
    return [
      RecordFact(
        words.notInForce, words.notInForce(record.unmet, nextStep: canPause ? words.pressPause : nil), .bad)
    ]
  }

  private var accepting: [RecordFact] {
    guard row.state.isProposal else { return [] }
    let parties = MatchParty.allCases.map { party in
      let decision = record.acceptances.first { $0.party == party }
      return Words.acceptance(party, isAccepted: decision?.isAccepted)
    }
    let proposals = English.Proposals.self
    return [
      record.rationale.isEmpty ? nil : RecordFact(proposals.rationale, record.rationale),
      record.score.map { RecordFact(proposals.score, proposals.points($0)) },
      record.meetingOn.map { RecordFact(Words.meeting, $0.description) },
      RecordFact(Words.acceptances, parties.joined(separator: " · ")),
      RecordFact(
        Words.acceptBy, English.Today.clock(record.acceptBy, today: today), record.acceptBy < today ? .bad : .plain),
    ].compactMap(\.self)
  }

  private var ending: [RecordFact] {
    guard row.state == .closed, let end = row.endedOn, let start = row.vitals.start else { return [] }
    let reason = [row.closureReason?.rawValue ?? "", record.closureNote].filter { !$0.isEmpty }
    return [
      RecordFact(Words.length, "\(Words.months(end - start)), \(start) – \(end)"),
      RecordFact(Words.reason, reason.joined(separator: " · ")),
    ]
  }

  var details: [RecordSection] {
    let guardians = record.guardians.flatMap { guardian in
      [RecordFact(guardian.label.isEmpty ? Words.guardian : guardian.label, contact(guardian.contact))]
        + RecordPage.rights(guardian.rights, of: .guardian)
    }
    let age = record.youthBirthDate.map { Words.age($0.years(until: today)) }
    return [
      RecordSection(
        Words.people,
        [
          RecordFact(Words.youth, ([contact(record.youth)] + [age].compactMap(\.self)).joined(separator: ", ")),
          RecordFact(Words.mentor, contact(record.mentor)),
        ] + guardians),
      RecordSection(Words.course, course),
      RecordSection(
        Words.companions,
        record.companions.map { companion in
          RecordFact(
            companion.reference.description,
            English.Mentoring.pair(companion.youth, companion.mentor) + (companion.isSibling ? Words.sibling : ""))
        }),
    ].filter { !$0.facts.isEmpty }
  }

  private var course: [RecordFact] {
    [
      RecordFact(Words.program, record.program),
      RecordFact(Words.specialist, record.specialist ?? Words.nobodyYet, record.specialist == nil ? .muted : .plain),
      record.ambassador.map { RecordFact(Words.ambassador, $0) },
      RecordFact(Words.proposed, record.proposedOn.description),
      row.vitals.start.map { RecordFact(Words.started, $0.description) },
      row.state.isProposal ? nil : record.meetingOn.map { RecordFact(Words.meeting, $0.description) },
      record.sessions == 0
        ? nil : RecordFact(Words.sessions, Words.sessionTotals(record.sessions, minutes: record.minutes)),
      record.rationale.isEmpty || row.state.isProposal ? nil : RecordFact(Words.rationale, record.rationale),
    ].compactMap(\.self)
  }

  private func contact(_ contact: MatchRecord.Contact) -> String {
    let phone = PhoneNumber(kept: contact.phone).map(\.description) ?? ""
    return [English.Mentoring.called(contact.name), phone, contact.email].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }
}
