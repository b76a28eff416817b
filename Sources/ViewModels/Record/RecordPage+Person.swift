import Domain
import Localization
import Repository

extension RecordPage {
  typealias Words = English.Record

  /// What is on file about anybody.
  static func person(_ person: PersonDetails, availability: Availability, today: CivilDate) -> RecordSection {
    let name = person.name
    return RecordSection(
      Words.person,
      [
        RecordFact(Words.name, name.full), RecordFact(English.PersonForm.preferredName, name.preferred ?? ""),
        RecordFact(
          English.PersonForm.birthDate,
          person.birthDate.map { Words.birth($0, age: $0.years(until: today)) } ?? ""),
        RecordFact(English.PersonForm.gender, person.gender?.rawValue ?? ""),
        RecordFact(English.PersonForm.phone, person.phone?.description ?? ""),
        RecordFact(English.PersonForm.secondPhone, person.secondPhone?.description ?? ""),
        RecordFact(English.PersonForm.email, person.email),
        RecordFact(
          Words.address, Words.address(person.street, person.town, person.state, person.postalCode)),
        RecordFact(English.PersonForm.languages, person.languages.joined(separator: ", ")),
        RecordFact(English.PersonForm.interests, person.interests.joined(separator: ", ")),
        RecordFact(English.PersonForm.availability, English.Forms.times(availability)),
      ])
  }

  /// What a relative may do: what was refused first and to be heeded, then what was granted or never asked.
  static func rights(_ rights: RelativeRights, of kind: RelationshipKind) -> [RecordFact] {
    // Of brothers, sisters and contacts nothing need be asked.
    guard kind == .guardian || rights != RelativeRights() else { return [] }
    return [
      RecordFact("", English.Family.refusals(rights, of: kind), isNotice: true),
      RecordFact("", English.Family.rights(rights, of: kind)),
    ]
  }

  static func matches(_ matches: [RecordMatch]) -> RecordSection {
    RecordSection(
      Words.matches,
      matches.map {
        RecordFact("\($0.reference)", Words.match(with: $0.other, $0.otherReference, $0.state, since: $0.since))
      })
  }

  static func timeline(_ lines: [TransitionLine]) -> RecordSection {
    RecordSection(
      Words.timeline,
      lines.map { line in
        RecordFact(
          "\(line.effectiveOn)", Words.transition(from: line.from, to: line.to, by: line.actor, because: line.reason))
      })
  }
}
