import Domain
import Localization
import Repository

extension RecordPage {
  typealias Words = English.Record

  /// What is on file about anybody.
  static func person(_ person: PersonDetails, availability: Availability, today: CivilDate) -> Section {
    let name = person.name
    return Section(
      Words.person,
      [
        Fact(Words.name, name.full), Fact(English.PersonForm.preferredName, name.preferred ?? ""),
        Fact(
          English.PersonForm.birthDate,
          person.birthDate.map { Words.birth($0, age: $0.years(until: today)) } ?? ""),
        Fact(English.PersonForm.gender, person.gender?.rawValue ?? ""),
        Fact(English.PersonForm.phone, person.phone?.description ?? ""),
        Fact(English.PersonForm.secondPhone, person.secondPhone?.description ?? ""),
        Fact(English.PersonForm.email, person.email),
        Fact(
          Words.address, Words.address(person.street, person.town, person.state, person.postalCode)),
        Fact(English.PersonForm.languages, person.languages.joined(separator: ", ")),
        Fact(English.PersonForm.interests, person.interests.joined(separator: ", ")),
        Fact(English.PersonForm.availability, English.Forms.times(availability)),
      ])
  }

  static func matches(_ matches: [RecordMatch]) -> Section {
    Section(
      Words.matches,
      matches.map {
        Fact("\($0.reference)", Words.match(with: $0.other, $0.otherReference, $0.state, since: $0.since))
      })
  }

  static func timeline(_ lines: [TransitionLine]) -> Section {
    Section(
      Words.timeline,
      lines.map { line in
        Fact(
          "\(line.effectiveOn)", Words.transition(from: line.from, to: line.to, by: line.actor, because: line.reason))
      })
  }
}
