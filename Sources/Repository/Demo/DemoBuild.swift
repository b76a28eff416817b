package import Domain
import Foundation
import GRDB
import Glibc

/// Builds demo databases.
///
/// The same stamp and sources give the same content. It is made under another name and renamed when it is complete, so a
/// building that fails or is called off leaves nothing, and one that is killed leaves only what the next removes.
///
/// The records are loaded in bulk, without an audit event each: the log says who the director is, which policies were
/// added, and then `demo built` with the size and the seed, and with every user's role: rights are in the log of every database. From there on it is as anywhere, and verifies.
package struct DemoBuild {
  package let stamp: DemoStamp
  package let sources: DemoSources
  package let clock: Clock
  /// Login and name of the user who becomes the director.
  package let director: (login: String, name: String)
  package let counts: DemoCounts
  /// The name of the time zone by which the network counts days; nil leaves it open.
  package var timeZone: String?

  package init(stamp: DemoStamp, sources: DemoSources, clock: Clock, director: (login: String, name: String)) {
    self.init(stamp: stamp, sources: sources, clock: clock, director: director, counts: stamp.size.counts)
  }

  /// - Parameter counts: What to build instead of what the stamp's size says.
  package init(
    stamp: DemoStamp, sources: DemoSources, clock: Clock, director: (login: String, name: String), counts: DemoCounts
  ) {
    self.stamp = stamp
    self.sources = sources
    self.clock = clock
    self.director = director
    self.counts = counts
  }

  /// Builds the database of a name, taking the place of what is there.
  ///
  /// - Parameters:
  ///   - name: The folder must be there.
  ///   - progress: Told some hundred times how far it has come; it calls the building off by returning false.
  /// - Throws: ``DemoCancelled``, ``StoreError`` or ``RepositoryError``.
  package func run(at name: String, progress: (DemoProgress) -> Bool = { _ in true }) throws {
    let path = DatabasePlace.resolve(name)
    // Two buildings of one file wait for each other, and nobody opens it while it is exchanged.
    try FileLock(path, suffix: ".lock").hold(within: 600_000) {
      let database = DemoDatabase(path: path + ".part")
      DemoDatabase.remove(database.path)
      do {
        try build(database, progress)
        try database.finish()
        try putInPlace(database.path, at: path)
      } catch {
        DemoDatabase.remove(database.path)
        throw error is DatabaseError ? RepositoryError(error) : error
      }
    }
  }

  private func build(_ database: DemoDatabase, _ progress: (DemoProgress) -> Bool) throws {
    let policies = try openWithPolicies(database.path)
    let total = counts.records
    func report(_ phase: DemoProgress.Phase, done: Int, share: Double) throws {
      guard progress(DemoProgress(phase: phase, done: done, total: total, share: share)) else { throw DemoCancelled() }
    }
    // Indexes take about a quarter of the time.
    try database.fill(
      { db in
        try fill(db, policies) { done in
          try report(.records, done: done, share: 0.75 * Double(done) / Double(max(1, total)))
        }
      },
      onIndex: { number, count in
        try report(.indexes, done: total, share: 0.75 + 0.25 * Double(number) / Double(count))
      })
    let workspace = try Workspace.signIn(Store.open(path: database.path), login: director.login, clock: clock)
    try workspace.addToNeedToKnow(director.login, reason: "Decides background checks.")
    try workspace.write(.demoBuilt, .manageUsers, undoable: false, reason: stamp.reason) { change in
      try change.tellUsersLoaded()
    }
  }

  /// Makes the database with its director, its policies and the list of officials.
  private func openWithPolicies(_ path: String) throws -> [String: (id: Int64, policy: ProgramPolicy)] {
    let store = try Store.open(path: path)
    let workspace = try Workspace.initialize(
      store, login: director.login, name: director.name, timeZone: timeZone, clock: clock)
    var policies: [String: (id: Int64, policy: ProgramPolicy)] = [:]
    for file in sources.policies {
      let policy = try PolicyFile.read(file.yaml, named: file.name)
      policies[policy.key] = (try workspace.addPolicy(policy), policy)
    }
    try DemoRoster(sources: sources, count: counts.officials).bring(into: workspace, seed: stamp.seed)
    return policies
  }

  private func fill(
    _ db: Database, _ policies: [String: (id: Int64, policy: ProgramPolicy)], progress: (Int) throws -> Void
  ) throws {
    let tables = try DemoTables(db)
    let time = DemoTime(clock)
    // All but the nation is Massachusetts, where the samples know which families live where.
    let places = DemoPlaces(sources, states: stamp.size == .nation ? nil : ["MA"])
    for (number, interest) in sources.interests.enumerated() {
      try tables.interest.insert([.number(number + 1), .text(interest)])
    }
    for (number, course) in sources.trainings.enumerated() {
      let since = DemoValue.moment(time.moment(time.today - 4_000, salt: Int64(number)))
      try tables.course.insert([
        .number(number + 1), .text(course.title), .text(course.topic.rawValue), .number(course.minutes),
        course.validMonths.map { .number($0) } ?? .null, since, since,
      ])
    }
    var network = DemoNetwork(
      sources: sources, places: places, counts: counts, tables: tables, time: time, policies: policies,
      director: director.login, random: DemoRandom(seed: stamp.seed))
    let programs = try network.write()
    let employers = try Int64.fetchAll(db, sql: "SELECT id FROM organization WHERE kind = 'business' ORDER BY id")
    var quota = DemoQuota(counts: counts, weights: programs.map(\.weight))
    let mix = DemoYouthMix(isSmall: counts.youth < 200)
    var turn = 0
    for (number, program) in programs.enumerated() {
      var random = DemoRandom(seed: stamp.seed &* 1_000_003 &+ UInt64(program.id))
      let share = quota.next(weight: program.weight, isLast: number == programs.count - 1)
      var plan = DemoProgramPlan(
        program, quota: share, sources: sources, places: places, today: time.today, mix: mix,
        first: quota.written.youth, turn: &turn, &random)
      plan.planSessions(&random)
      plan.planCheckIns(&random)
      let classes = DemoClassBook(
        tables: tables, time: time, sources: sources, program: program, town: places.towns[program.town].name,
        random: DemoRandom(seed: stamp.seed &* 7_368_787 &+ UInt64(program.id)))
      let writer = DemoProgramWriter(
        tables: tables, time: time, sources: sources, program: program, employers: employers, classes: classes)
      try writer.write(&plan, &random)
      try classes.fill(plan.mentors, upTo: share.attendances)
      var made = plan.made
      made.attendances = classes.count
      quota.add(made)
      try progress(quota.written.records)
    }
    var staff = DemoStaffBook(
      sources: sources, places: places, tables: tables, time: time,
      random: DemoRandom(seed: stamp.seed &* 6_364_136_223))
    try staff.write(network.staff, of: programs, db)
    let advocacy = try DemoAdvocacyTables(db)
    var organizations = DemoOrganizationBook(
      sources: sources, places: places, time: time, tables: advocacy,
      random: DemoRandom(seed: stamp.seed &* 11_400_714_819))
    try organizations.write(db)
    var contacts = DemoAdvocacy(
      sources: sources, counts: counts, time: time, tables: advocacy,
      random: DemoRandom(seed: stamp.seed &* 14_029_467_367))
    try contacts.write(db)
    try progress(quota.written.records + counts.contacts)
  }

  /// Renames the finished file.
  ///
  /// A log that lies beside the old database must go first, or it would be taken for the new one's.
  private func putInPlace(_ part: String, at path: String) throws {
    for companion in ["-wal", "-shm"] { unlink(path + companion) }
    guard rename(part, path) == 0 else { throw StoreError(errno: errno, path: path) }
  }
}
