/// What is compared of two people to tell whether they are one.
package struct DuplicateTraits: Equatable, Sendable {
  package var name: PersonName
  package var birthDate: CivilDate?
  /// Digits as ``PhoneNumber`` keeps them; one's own and the guardians'. What can't be anybody's is left out.
  package var phones: Set<String>
  /// Small letters.
  package var emails: Set<String>
  package var postalCode: String
  package var guardians: [PersonName]

  package init(
    name: PersonName, birthDate: CivilDate? = nil, phones: Set<String> = [], emails: Set<String> = [],
    postalCode: String = "", guardians: [PersonName] = []
  ) {
    self.name = name
    self.birthDate = birthDate
    self.phones = phones.filter { !PhoneNumber.isPlaceholder($0) }
    self.emails = emails.filter { !PlaceholderEmail.matches($0) }
    self.postalCode = postalCode
    self.guardians = guardians
  }
}
