import Domain

/// Writes the organizations, programs and users of a demo network.
///
/// The first organization is the one in which each role can be tried out; its users have the logins `supervisor`,
/// `specialist`, `desk`, `ambassador` and `advocacy`.
struct DemoNetwork {
  let sources: DemoSources
  let places: DemoPlaces
  let counts: DemoCounts
  let tables: DemoTables
  let time: DemoTime
  /// Row id and figures of each policy, by its key.
  let policies: [String: (id: Int64, policy: ProgramPolicy)]
  var random: DemoRandom

  private var programs: [DemoProgram] = []
  /// The users but the director, as they were written.
  private(set) var staff: [DemoUser] = []
  private var organizationNames: Set<String> = []
  private var logins: Set<String>
  private var lastUser: Int64
  private let ambassadorsOf: [Int]

  /// - Parameter director: Login of the user who is there already, with row id 1.
  init(
    sources: DemoSources, places: DemoPlaces, counts: DemoCounts, tables: DemoTables, time: DemoTime,
    policies: [String: (id: Int64, policy: ProgramPolicy)], director: String, random: DemoRandom
  ) {
    self.sources = sources
    self.places = places
    self.counts = counts
    self.tables = tables
    self.time = time
    self.policies = policies
    self.random = random
    logins = [director]
    lastUser = 1
    var ambassadorsOf = [Int](repeating: 0, count: max(1, counts.programs))
    for number in 0..<counts.ambassadors { ambassadorsOf[number * counts.programs / max(1, counts.ambassadors)] += 1 }
    self.ambassadorsOf = ambassadorsOf
  }

  mutating func write() throws -> [DemoProgram] {
    let home = places.any(&random)
    let isOneTown = counts.organizations < 10
    let programsOfFirst = min(counts.programs, counts.programs > 3 ? 3 : 2)
    // Every organization that runs programs comes before those that only refer, host or fund.
    let hosts = max(1, min(counts.organizations, ((counts.programs - programsOfFirst) * 4 + 4) / 5 + 1))
    for number in 0..<counts.organizations {
      let town = isOneTown || number == 0 ? home : places.any(&random)
      // Of those that host nothing, there is one of each kind before there is a second.
      let others: [OrganizationKind] = OrganizationKind.allCases.reversed()
      let kinds: Set<OrganizationKind> =
        number == 0
        ? [.nonprofit]
        : number < hosts
          ? [.nonprofit, .school] : number - hosts < others.count ? [others[number - hosts]] : Set(others)
      let id = Int64(number + 1)
      try writeOrganization(id, kinds: kinds, town: town)
      guard number < hosts else { continue }
      let before = programsOfFirst + (counts.programs - programsOfFirst) * max(0, number - 1) / max(1, hosts - 1)
      let after = programsOfFirst + (counts.programs - programsOfFirst) * number / max(1, hosts - 1)
      let count = number == 0 ? (hosts == 1 ? counts.programs : programsOfFirst) : after - before
      try writePrograms(count, of: id, town: town)
    }
    guard !programs.isEmpty else { throw DemoSourceMissing(file: "programs.tsv") }
    for number in 0..<max(1, counts.officials / 50) {
      let organization = Int64(number % counts.organizations + 1)
      try writeUser(.advocacyLead, organization: organization, login: number == 0 ? "advocacy" : nil)
    }
    return programs
  }

  private mutating func writeOrganization(_ id: Int64, kinds: Set<OrganizationKind>, town: Int) throws {
    let templates = sources.organizations.filter { kinds.contains($0.kind) }
    let place = places.towns[town]
    var (kind, name) = (OrganizationKind.nonprofit, place.name)
    for attempt in 0..<40 {
      let template = random.pick(templates)
      kind = template.kind
      name = template.name.replacing("{town}", with: place.name)
        .replacing("{family}", with: random.pick(random.pick(sources.origins).familyNames))
        .replacing("{school}", with: random.pick(sources.schools))
      if attempt > 30 { name += " \(random.pick(["North", "South", "East", "West", "Central"]))" }
      if organizationNames.insert(name).inserted { break }
    }
    let since = time.moment(time.today - random.int(1_500...4_000), salt: id)
    let code = random.pick(place.postalCodes)
    let people = DemoPeople(sources: sources, places: places, town: town)
    let host = NameFolding.words(name).prefix(3).joined(separator: "-")
    try tables.organization.insert([
      .integer(id), .text(name), .text(NewOrganization.sortName(of: name)), .text(kind.rawValue),
      .text("\(random.int(2...900)) \(random.pickEarly(sources.streets))"), .text(place.name), .text(place.state),
      .text(code.code), .text(people.phone(in: place.state, &random)), .text("office@\(host).example.org"),
      .moment(since), .moment(since),
    ])
  }

  private mutating func writePrograms(_ count: Int, of organization: Int64, town: Int) throws {
    guard count > 0 else { return }
    let isDemo = organization == 1
    let supervisor = try writeUser(.supervisor, organization: organization, login: isDemo ? "supervisor" : nil)
    var names = sources.programs
    random.shuffle(&names)
    // The demo's first program is of the kind most have.
    if isDemo, let first = names.firstIndex(where: { $0.policy == "community-based" }) { names.swapAt(0, first) }
    for number in 0..<count {
      let program = names[number % names.count]
      guard let policy = policies[program.policy] else { continue }
      let id = Int64(programs.count + 1)
      let openedOn = time.today - random.int(2_600...3_900)
      let setting = program.policy.replacing("site-based-", with: "site-based ")
      try tables.program.insert([
        .integer(id), .integer(organization), .text(program.name), .text(setting), .integer(policy.id),
        time.day(openedOn), .moment(time.moment(openedOn, salt: id)), .moment(time.moment(openedOn, salt: id)),
      ])
      let weight = isDemo ? (number == 0 ? 3 : 1.2) : 0.35 + random.unit() * random.unit() * 3
      var staff: [Int64] = []
      for specialist in 0..<(counts.youth > 1_000 && !isDemo ? 1 + Int(weight) : isDemo && number == 0 ? 2 : 1) {
        let login = isDemo && number == 0 && specialist == 0 ? "specialist" : nil
        staff.append(
          try writeUser(.matchSpecialist, organization: organization, supervisor: supervisor, login: login))
      }
      var ambassadors: [Int64] = []
      for ambassador in 0..<ambassadorsOf[Int(id) - 1] {
        let login = isDemo && number == 0 && ambassador == 0 ? "ambassador" : nil
        ambassadors.append(
          try writeUser(.ambassador, organization: organization, supervisor: supervisor, login: login))
      }
      programs.append(
        DemoProgram(
          id: id, organization: organization, policy: policy.policy, town: town, weight: weight,
          supervisor: supervisor, specialists: staff, ambassadors: ambassadors))
    }
    try writeUser(.frontDesk, organization: organization, supervisor: supervisor, login: isDemo ? "desk" : nil)
  }

  @discardableResult
  private mutating func writeUser(
    _ role: Role, organization: Int64, supervisor: Int64? = nil, login: String? = nil
  ) throws -> Int64 {
    lastUser += 1
    let name = sources.anybody(&random)
    var chosen = login ?? NameFolding.letters(name.given.prefix(1)) + NameFolding.letters(name.family)
    while !logins.insert(chosen).inserted { chosen = "\(chosen)\(lastUser)" }
    let firstDay = time.today - random.int(40...1_400)
    let since = time.moment(firstDay, salt: lastUser)
    try tables.user.insert([
      .integer(lastUser), .text(chosen), .text(name.full), .text(role.rawValue), .integer(organization),
      .id(supervisor), .moment(since), .moment(since),
    ])
    staff.append(
      DemoUser(
        user: lastUser, login: chosen, name: name, role: role, organization: organization, since: firstDay))
    return lastUser
  }
}
