package import Domain
import Localization
package import Repository

/// One contact with officials, and what can be done about it.
package final class ContactRecordViewModel: RecordViewModel {
  package let reference: Reference
  package let workspace: Workspace
  private var reading: RecordReading<ContactRecord>

  package init(_ reference: Reference, workspace: Workspace) throws(RepositoryError) {
    self.reference = reference
    self.workspace = workspace
    reading = try RecordReading { isRefresh throws(RepositoryError) in
      try workspace.contactRecord(reference, isRefresh: isRefresh)
    }
  }

  package var record: ContactRecord { reading.record }
  package var failure: String? { reading.failure }
  package func reload() { reading.reload() }

  package var firstOfficial: Reference? { record.officials.first?.reference }

  package var whyNoOfficial: String? { firstOfficial == nil ? English.Contacts.noOfficial(reference) : nil }

  /// Why nothing can be marked as done; nil where something can.
  package var whyNotDone: String? {
    let isOpen = record.entry.dueOn != nil && record.doneOn == nil && record.voidReason == nil
    return isOpen ? nil : English.sentence(for: AdvocacyRefusal.noFollowUp(reference))
  }

  package var whyNotChanged: String? {
    record.voidReason == nil ? nil : English.sentence(for: AdvocacyRefusal.voided(reference))
  }

  package func complete() -> VerbResult {
    attempt { () throws(RepositoryError) in
      try workspace.completeFollowUp(of: reference)
      return English.Advocacy.done(reference)
    }
  }

  package func void(because reason: String) -> VerbResult {
    attempt { () throws(RepositoryError) in
      try workspace.voidContact(reference, because: reason)
      return English.Advocacy.voided(reference)
    }
  }

  private func attempt(_ work: () throws(RepositoryError) -> String) -> VerbResult {
    do throws(RepositoryError) { return .done(try work()) } catch { return .refused(English.sentence(for: error)) }
  }

  package var page: RecordPage {
    let words = English.Contacts.self
    let entry = record.entry
    let today = workspace.clock.today()
    let due = entry.dueOn.map { English.Contacts.due($0, today: today) } ?? ""
    return RecordPage(
      title: "\(reference) \(English.Advocacy.what(entry))",
      sections: [
        RecordSection(
          "",
          [
            RecordFact(words.voided, record.voidReason ?? "", isNotice: true),
            RecordFact(words.day, English.Mentoring.day(entry.heldOn)),
            RecordFact(words.kind, entry.kind.rawValue),
            RecordFact(
              words.response, entry.response?.rawValue ?? "", entry.response.map { Tone($0) } ?? .plain),
            RecordFact(words.ask, entry.ask), RecordFact(words.commitment, entry.commitment),
            RecordFact(words.dueOn, record.doneOn.map(words.doneOn) ?? due),
            RecordFact(words.note, entry.note),
          ]),
        RecordSection(
          words.officials,
          record.officials.map { official in
            let seat = English.Advocacy.seat(official.chamber, state: official.state, district: official.district)
            let aides = official.aides.isEmpty ? "" : " · \(words.aides): \(official.aides.joined(separator: ", "))"
            return RecordFact("\(official.reference)", "\(official.name.full) (\(seat))\(aides)")
          }),
        RecordSection(words.measures, record.measures.map { RecordFact($0.code, $0.title) }),
        RecordSection(
          words.participants,
          record.participants.map { RecordFact("", $0) } + [RecordFact(words.loggedBy, record.loggedBy ?? "")]),
      ])
  }
}
