package import Domain

/// The lists that a demo network is drawn from; `Resources/Samples` holds them as files.
///
/// Lists are ordered with the most frequent first, and none is empty.
package struct DemoSources: Sendable {
  package struct Origin: Sendable {
    package var name: String
    /// Share of families, in relation to the others'.
    package var share: Int
    /// Languages at home by name, the main one first.
    package var languages: [String]
    /// Towns where many live.
    package var towns: Set<String>
    package var femaleNames: [String]
    package var maleNames: [String]
    package var familyNames: [String]

    package init(
      name: String, share: Int, languages: [String], towns: Set<String>, femaleNames: [String], maleNames: [String],
      familyNames: [String]
    ) {
      self.name = name
      self.share = share
      self.languages = languages
      self.towns = towns
      self.femaleNames = femaleNames
      self.maleNames = maleNames
      self.familyNames = familyNames
    }
  }

  package struct Town: Sendable {
    package var state: String
    package var name: String
    /// Thousands of people.
    package var weight: Int
    package var postalCodes: [PostalCode]

    package init(state: String, name: String, weight: Int, postalCodes: [PostalCode]) {
      self.state = state
      self.name = name
      self.weight = weight
      self.postalCodes = postalCodes
    }
  }

  package struct PostalCode: Sendable {
    package var code: String
    /// Degrees.
    package var latitude: Double
    package var longitude: Double

    package init(code: String, latitude: Double, longitude: Double) {
      self.code = code
      self.latitude = latitude
      self.longitude = longitude
    }
  }

  package var origins: [Origin] = []
  package var towns: [Town] = []
  /// Area codes of telephone numbers, by state.
  package var areaCodes: [String: [String]] = [:]
  /// Names with `{town}`, `{family}` and `{school}` to fill in.
  package var organizations: [(kind: OrganizationKind, name: String)] = []
  /// Names of programs with the key of the policy they work by.
  package var programs: [(policy: String, name: String)] = []
  /// The text of each policy's file.
  package var policies: [(name: String, yaml: String)] = []
  package var sessionNotes: [(activities: PackedSet<SessionActivity>, note: String)] = []
  /// Why people leave, by the state they leave to.
  package var leaveReasons: [String: [String]] = [:]
  package var interests: [String] = []
  package var schools: [String] = []
  package var streets: [String] = []
  package var goals: [String] = []
  package var needs: [String] = []
  package var strengths: [String] = []
  package var occupations: [String] = []
  /// The two that come before a first meeting are the first.
  package var trainings: [TrainingCourseDetails] = []
  /// The people file of Open States, with one of each county first.
  package var officials = ""
  /// The most asked about first; a bill has the letter of its chamber where a budget line has its number.
  package var measures: [(kind: MeasureKind, code: String, requested: Int?, title: String)] = []
  /// What records of advocacy say, by its part.
  package var advocacy: [String: [String]] = [:]
  /// What somebody one speaks to is at an organization of a kind, the most frequent first.
  package var contactRoles: [OrganizationKind: [String]] = [:]
  package var rationales: [String] = []
  package var declineReasons: [String] = []
  package var attemptedNotes: [String] = []
  package var checkInNotes: [String] = []

  package init() {}
}

extension DemoSources {
  func words(_ part: String) -> [String] { advocacy[part] ?? [] }

  /// A name of somebody of age, women a little more often.
  func anybody(_ random: inout DemoRandom) -> PersonName {
    let origin = random.pick(origins)
    return PersonName(
      given: random.pickEarly(random.chance(0.65) ? origin.femaleNames : origin.maleNames),
      family: random.pickEarly(origin.familyNames))
  }
}
