import Domain

extension DemoTables {
  /// Writes a person with languages and interests.
  func insert(
    _ person: DemoPerson, organization: Int64, since day: CivilDate, updated: CivilDate, _ time: DemoTime
  ) throws {
    let address = person.address
    try self.person.insert([
      .integer(person.id), .text(person.name.given), .text(person.name.family), .optional(person.name.preferred),
      time.day(person.birthDate), .text(person.gender.rawValue), .text(person.phone), .text(person.email),
      .text(address.street), .text(address.town), .text(address.state), .text(address.place.code),
      .real(address.place.latitude), .real(address.place.longitude), .text(person.name.sortName),
      .text(SoundKey.of(person.name)), .integer(organization), .moment(time.moment(day, salt: person.id)),
      .moment(time.moment(max(day, updated), salt: person.id)),
    ])
    for name in Set(person.languages).sorted() { try language.insert([.integer(person.id), .text(name)]) }
    for interest in person.interests { try personInterest.insert([.integer(person.id), .number(interest)]) }
  }
}
