import Domain

/// A person to be written.
struct DemoPerson {
  var id: Int64 = 0
  var name: PersonName
  var birthDate: CivilDate?
  var gender: Gender
  var phone = ""
  var email = ""
  var address: DemoAddress
  /// Names of languages.
  var languages: [String] = []
  /// Row ids.
  var interests: [Int] = []
}

/// Makes people of a program's surroundings: origins, names, homes, telephone numbers.
struct DemoPeople {
  let sources: DemoSources
  let places: DemoPlaces
  private let neighborhood: [(town: Int, weight: Double)]
  private let originWeights: [Double]

  init(sources: DemoSources, places: DemoPlaces, town: Int) {
    self.sources = sources
    self.places = places
    neighborhood = places.neighborhood(of: town, within: 15)
    let name = places.towns[town].name
    let isHome = places.towns[town].state == "MA"
    originWeights = sources.origins.map { origin in
      Double(origin.share) * (isHome && origin.towns.contains(name) ? 3 : 1)
    }
  }

  func origin(_ random: inout DemoRandom) -> DemoSources.Origin {
    sources.origins[random.index(weights: originWeights)]
  }

  func familyName(of origin: DemoSources.Origin, _ random: inout DemoRandom) -> String {
    random.pickEarly(origin.familyNames)
  }

  func givenName(of origin: DemoSources.Origin, _ gender: Gender, _ random: inout DemoRandom) -> String {
    let isFemale = gender == .female || (gender != .male && random.chance(0.5))
    return random.pickEarly(isFemale ? origin.femaleNames : origin.maleNames)
  }

  func gender(_ random: inout DemoRandom) -> Gender {
    let share = random.unit()
    return share < 0.012 ? .nonbinary : share < 0.015 ? .selfDescribed : share < 0.51 ? .female : .male
  }

  func address(_ random: inout DemoRandom) -> DemoAddress {
    let town = places.towns[neighborhood[random.index(weights: neighborhood.map(\.weight))].town]
    return DemoAddress(
      street: "\(random.int(2...418)) \(random.pickEarly(sources.streets))", town: town.name, state: town.state,
      place: random.pick(town.postalCodes))
  }

  /// A number that nobody has: the exchange 555 is not given out.
  func phone(in state: String, _ random: inout DemoRandom) -> String {
    let area = sources.areaCodes[state].map { random.pick($0) } ?? "617"
    let line = String(10_000 + random.int(0...9_999)).dropFirst()
    return "\(area)555\(line)"
  }

  /// An address under the names that are kept for examples (RFC 2606).
  func email(of name: PersonName, _ random: inout DemoRandom) -> String {
    let host = random.pick(["example.org", "example.com", "example.net"])
    let given = NameFolding.letters(name.given)
    let family = NameFolding.letters(name.family)
    let start = random.chance(0.5) ? given : String(given.prefix(1))
    return random.chance(0.4) ? "\(start).\(family)@\(host)" : "\(start)\(family)\(random.int(2...98))@\(host)"
  }

  func interests(_ random: inout DemoRandom) -> [Int] {
    var chosen: Set<Int> = []
    for _ in 0..<random.int(2...5) {
      let share = random.unit()
      chosen.insert(1 + Int(share * share * Double(sources.interests.count)))
    }
    return chosen.sorted()
  }

  /// Somebody of age.
  func adult(of origin: DemoSources.Origin, ages: ClosedRange<Int>, on day: CivilDate, _ random: inout DemoRandom)
    -> DemoPerson
  {
    let gender = gender(&random)
    let name = PersonName(
      given: givenName(of: origin, gender, &random), family: familyName(of: origin, &random))
    let young = min(random.int(ages), random.int(ages))
    let address = address(&random)
    return DemoPerson(
      name: name, birthDate: day - (young * 365 + young / 4 + random.int(1...360)), gender: gender,
      phone: phone(in: address.state, &random), email: random.chance(0.9) ? email(of: name, &random) : "",
      address: address, languages: languages(of: origin, speaksOwn: 0.5, &random), interests: interests(&random))
  }

  /// English, and for many the language of their home.
  func languages(of origin: DemoSources.Origin, speaksOwn share: Double, _ random: inout DemoRandom) -> [String] {
    var languages: [String] = []
    for (index, language) in origin.languages.enumerated() where language != "English" {
      if random.chance(index == 0 ? share : share / 3) { languages.append(language) }
    }
    return languages.isEmpty || random.chance(0.88) ? languages + ["English"] : languages
  }
}
