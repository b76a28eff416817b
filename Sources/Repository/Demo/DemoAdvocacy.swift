import Domain
import GRDB

/// Writes what a demo network does with officials: measures, contacts, and the asks that come of them.
///
/// Contacts are made in the order of their days and take asks on by the rules of the domain, so that count boards, standing
/// and last contact agree with them. Has a randomness of its own, so that advocacy changes nothing else of a demo.
struct DemoAdvocacy {
  private struct Pair: Hashable {
    var measure: Int
    var official: Int
  }
  private struct Asked {
    var ask: Ask
    var owner: Int64
    var next: String
  }

  let sources: DemoSources
  let counts: DemoCounts
  let time: DemoTime
  let tables: DemoAdvocacyTables
  var random: DemoRandom

  private var officials: [DemoOfficial] = []
  private var measures: [DemoMeasure] = []
  private var users: [Int64] = []
  private var asks: [Pair: Asked] = [:]

  /// How many days contacts reach back: a few are of late, so that there is something to follow.
  private var span: Int { min(700, 180 + counts.contacts / 4) }

  init(sources: DemoSources, counts: DemoCounts, time: DemoTime, tables: DemoAdvocacyTables, random: DemoRandom) {
    self.sources = sources
    self.counts = counts
    self.time = time
    self.tables = tables
    self.random = random
  }

  mutating func write(_ db: Database) throws {
    users = try Int64.fetchAll(
      db, sql: "SELECT id FROM user WHERE role IN ('advocacy lead', 'director') ORDER BY role, id")
    let staff = DemoStaff(
      sources: sources, tables: tables, time: time, users: users, firstDay: time.today - span)
    officials = try staff.officials(db, &random)
    measures = DemoMeasurePlan(sources: sources, today: time.today).measures(counts.measures, &random)
    for measure in measures { try write(measure) }
    try writeContacts()
    try writeAsks()
    try staff.settle(officials, db)
  }

  private func write(_ measure: DemoMeasure) throws {
    guard let first = measure.steps.first, let last = measure.steps.last else { return }
    func amount(_ amount: Int?) -> DemoValue { amount.map { .number($0) } ?? .null }
    func moment(_ day: CivilDate) -> DemoValue { .moment(time.moment(day, salt: measure.id)) }
    try tables.measure.insert([
      .integer(measure.id), .text(measure.code), .text(measure.term), .text(measure.kind.rawValue),
      .text(measure.title), .text(last.stage.rawValue), time.day(last.on), amount(last.amount),
      amount(measure.requested), moment(first.on), moment(last.on),
    ])
    for step in measure.steps {
      try tables.step.insert([
        .integer(measure.id), .text(step.stage.rawValue), time.day(step.on), amount(step.amount), .integer(users[0]),
        moment(step.on),
      ])
    }
  }

  private mutating func writeContacts() throws {
    // Some are met often, most now and then, and some never.
    var known = officials.indices.filter { _ in random.chance(0.88) }
    guard !known.isEmpty else { return }
    random.shuffle(&known)
    var nextLeave = known.compactMap { officials[$0].leftOn }.min()
    let days = (0..<counts.contacts).map { _ in DemoContactDraw.day(before: time.today, within: span, &random) }
    for (number, day) in days.sorted().enumerated() {
      let draw = DemoContactDraw(sources: sources, today: time.today, heldOn: day)
      // Days come in their order, so who has left by one is met on none after it.
      if let left = nextLeave, left < day {
        known.removeAll { !officials[$0].isInOffice(on: day) }
        nextLeave = known.compactMap { officials[$0].leftOn }.min()
      }
      let met = draw.officials(of: known, &random)
      guard let one = met.first else { continue }
      let open = measures.indices.filter { measures[$0].isOpen(on: day) }
      let about = draw.measures(of: open, &random)
      let entry = draw.entry(
        with: met.map { officials[$0] }, leaning: officials[one].leaning, about: about.map { measures[$0].reference },
        users: users, &random)
      try write(entry, as: Int64(number + 1))
      for official in met {
        officials[official].lastContact = day
        officials[official].standing = entry.response ?? officials[official].standing
        for measure in about { try takeOn(Pair(measure: measure, official: official), entry) }
      }
    }
  }

  private mutating func takeOn(_ pair: Pair, _ entry: ContactEntry) throws {
    let stored = asks[pair]
    guard let ask = try entry.ask(after: stored?.ask, today: time.today) else { return }
    let next = entry.commitment.isEmpty ? stored?.next ?? "" : entry.commitment
    asks[pair] = Asked(ask: ask, owner: entry.participants.first ?? users[0], next: next)
  }

  private mutating func write(_ entry: ContactEntry, as id: Int64) throws {
    let logged = DemoValue.moment(time.moment(entry.heldOn + random.int(0...2), salt: id))
    var doneOn: CivilDate?
    if let due = entry.dueOn {
      // What is not done is of late: nobody lets a promise lie for a year.
      let isOpen = due > time.today || (due > time.today - 30 && random.chance(0.25))
      if !isOpen || random.chance(0.1) { doneOn = time.past(max(entry.heldOn, due - random.int(-3...9))) }
    }
    try tables.contact.insert([
      .integer(id), time.day(entry.heldOn), .number(entry.minutes.count), .text(entry.medium.rawValue),
      .text(entry.kind.rawValue), .text(entry.ask), .optional(entry.response?.rawValue), .text(entry.commitment),
      time.day(entry.dueOn), time.day(doneOn), .text(entry.note), .id(entry.participants.first), logged, logged,
    ])
    for official in entry.officials { try tables.contactOfficial.insert([.integer(id), .integer(official.number)]) }
    for aide in entry.aides { try tables.contactAide.insert([.integer(id), .integer(aide)]) }
    for measure in entry.measures { try tables.contactMeasure.insert([.integer(id), .integer(measure.number)]) }
    for user in entry.participants { try tables.contactUser.insert([.integer(id), .integer(user)]) }
  }

  private mutating func writeAsks() throws {
    for measure in measures.indices {
      for official in officials.indices {
        var asked = asks[Pair(measure: measure, official: official)]
        if asked == nil, measures[measure].isOpen(on: time.today), random.chance(0.06) {
          let ask = Ask(state: .planned, since: time.today - random.int(0...20))
          asked = Asked(
            ask: ask, owner: officials[official].holder ?? random.pickEarly(users),
            next: random.pick(sources.words("next")))
        }
        guard var asked else { continue }
        if measures[measure].isLaw, asked.ask.state.canDeliver { asked.ask.isDelivered = random.chance(0.85) }
        if asked.next.isEmpty, asked.ask.state == .lean { asked.next = random.pick(sources.words("next")) }
        let since = DemoValue.moment(time.moment(asked.ask.since, salt: Int64(official)))
        try tables.ask.insert([
          .integer(measures[measure].id), .integer(officials[official].id), .text(asked.ask.state.rawValue),
          time.day(asked.ask.since), asked.ask.isDelivered.map { .flag($0) } ?? .null, .integer(asked.owner),
          .text(asked.next), since, since,
        ])
      }
    }
  }
}
