/// What is unlikely, and what is impossible, about a person.
package struct PersonDoubts: Equatable, Sendable {
  package enum Role: Equatable, Sendable {
    /// With the ages that the program takes.
    case youth(youngest: Int, oldest: Int)
    /// With the age from which the program takes mentors.
    case mentor(youngest: Int)
    /// A guardian, or somebody at a class.
    case other
    /// A brother or sister, or another relative, of any age.
    case relative
  }

  package var role: Role
  package var today: CivilDate
  /// What the names of the fields begin with in the form, such as `guardian_`.
  package var prefix = ""

  package init(role: Role, today: CivilDate, prefix: String = "") {
    self.role = role
    self.today = today
    self.prefix = prefix
  }

  /// Ages that a child in a mentoring program can have, whatever the program takes.
  static let youthAges = 3...24
  /// The oldest that a person on file is without a question.
  static let oldest = 100
  /// Below this nobody mentors, or looks after a child, whatever the program takes.
  package static let youngestAdult = 14

  /// Everything unlikely about a person.
  ///
  /// - Parameter state: Of the address, as it is kept.
  package func doubts(name: PersonName, birthDate: CivilDate?, state: String) -> [Doubt] {
    var doubts: [Doubt] = []
    for (field, part) in [("given_name", name.given), ("family_name", name.family), ("preferred_name", name.preferred)]
    {
      if let part, !part.isEmpty, !Self.isName(part) { doubts.append(Doubt(prefix + field, .name(part))) }
    }
    if let birthDate, let kind = kind(bornOn: birthDate) { doubts.append(Doubt(prefix + "birth_date", kind)) }
    if !state.isEmpty, USState.code(state) == nil { doubts.append(Doubt(prefix + "state", .state(state))) }
    return doubts
  }

  /// The age, where nobody of this role can have it.
  package func impossibleAge(bornOn day: CivilDate) -> Int? {
    guard case .mentor = role else { return nil }
    let age = day.years(until: today)
    return age < Self.youngestAdult ? age : nil
  }

  private func kind(bornOn day: CivilDate) -> Doubt.Kind? {
    let age = day.years(until: today)
    switch role {
    case .youth(let youngest, let oldest):
      guard Self.youthAges.contains(age) else { return .age(age, bornOn: day) }
      let isTaken = age >= youngest && age <= oldest
      return isTaken ? nil : .ageOfProgram(age, bornOn: day, youngest: youngest, oldest: oldest)
    case .mentor(let youngest): return age < youngest || age > Self.oldest ? .age(age, bornOn: day) : nil
    case .relative: return age > Self.oldest ? .age(age, bornOn: day) : nil
    case .other: return age < Self.youngestAdult || age > Self.oldest ? .age(age, bornOn: day) : nil
    }
  }

  /// What is unlikely about a name that is kept whole.
  ///
  /// - Parameter stored: The name on file, which is not asked about again.
  package static func doubts(aboutName name: String, in field: String, stored: String? = nil) -> [Doubt] {
    name.isEmpty || name == stored || isName(name) ? [] : [Doubt(field, .name(name))]
  }

  /// Whether a text can be a name: it has a letter, no digit, and no trace of a character that was lost.
  package static func isName(_ text: String) -> Bool {
    if Mojibake.isBroken(text) { return false }
    // Most names are letters of ASCII alone.
    var hasLetter = false
    for byte in text.utf8 {
      if byte >= 0x80 { return text.contains(where: \.isLetter) && !text.contains(where: \.isNumber) }
      if (48...57).contains(byte) { return false }
      if (65...90).contains(byte & 0xDF) { hasLetter = true }
    }
    return hasLetter
  }
}
