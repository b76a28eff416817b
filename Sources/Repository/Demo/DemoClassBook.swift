import Domain

/// What one mentor was taught, before it is written: which courses, by their place in the samples, on which class days.
struct DemoTraining {
  var attended: [(course: Int, on: CivilDate)] = []
  /// The last day on which it is what the policy asks.
  var until: CivilDate?
  /// The day after it ran out, where it has.
  var lapsedOn: CivilDate?
}

/// The classes of one program: who learns what when, on days on which several do.
///
/// Has a randomness of its own, so that what is taught changes nothing else of a demo.
final class DemoClassBook {
  private struct Key: Hashable {
    var course: Int
    var on: CivilDate
    var state: TrainingClassState
  }
  private struct Class {
    var id: Int64
    var taken = 0
  }

  private let tables: DemoTables
  private let time: DemoTime
  private let sources: DemoSources
  private let program: DemoProgram
  private let town: String
  private var random: DemoRandom
  private var classes: [Key: Class] = [:]
  private var attended: Set<[Int]> = []
  /// Attendances written.
  private(set) var count = 0

  private static let seats = 24
  private static let (orientation, reporting) = (0, 1)

  init(
    tables: DemoTables, time: DemoTime, sources: DemoSources, program: DemoProgram, town: String, random: DemoRandom
  ) {
    self.tables = tables
    self.time = time
    self.sources = sources
    self.program = program
    self.town = town
    self.random = random
  }

  /// The training that let a mentor wait for a youth, and its renewals; none for who is not trained.
  func plan(_ mentor: DemoMentor, isActive: Bool) -> DemoTraining {
    var training = DemoTraining()
    guard let trainedOn = mentor.began(.trained) else { return training }
    let validMonths = sources.trainings[Self.reporting].validMonths ?? 36
    var last = classDay(by: trainedOn, every: 28)
    training.attended = [(Self.orientation, classDay(by: trainedOn, every: 28)), (Self.reporting, last)]
    let end = isActive ? time.today : mentor.stateSince
    while last.adding(months: validMonths) < end {
      let next = classDay(by: min(time.today, last.adding(months: validMonths) - random.int(0...40)), every: 28)
      guard next > last else { break }
      last = next
      training.attended.append((Self.reporting, last))
    }
    // Now and then the renewal was not done in time.
    if isActive, mentor.state != .proposed, training.attended.count > 2, random.chance(0.06) {
      training.attended.removeLast()
      last = training.attended.last { $0.course == Self.reporting }?.on ?? last
    }
    let until = last.adding(months: validMonths)
    training.until = until
    training.lapsedOn = isActive && until < time.today ? until + 1 : nil
    return training
  }

  func attend(_ training: DemoTraining, person: Int64) throws {
    for (course, day) in training.attended { try attend(course: course, on: day, person: person) }
  }

  /// Enrolls in the classes to come whoever needs them, then lets mentors go to further courses until there are `total`
  /// attendances, or nobody is left to go.
  func fill(_ mentors: [DemoMentor], upTo total: Int) throws {
    try planUpcoming(mentors, upTo: total)
    let everybody = mentors.filter { $0.steps[0].on < time.today }
    let further = Array(2..<sources.trainings.count)
    var misses = 0
    while count < total, !everybody.isEmpty, misses < 20 * total {
      let mentor = random.pick(everybody)
      let first = mentor.began(.trained) ?? mentor.steps[0].on
      let day = classDay(by: time.today - random.int(0...max(0, time.today - first)), every: 91)
      if try !attend(course: random.pickEarly(further), on: day, person: mentor.person.id) { misses += 1 }
    }
  }

  private func planUpcoming(_ mentors: [DemoMentor], upTo total: Int) throws {
    let needing = mentors.filter { $0.state == .approved || $0.state == .waiting || $0.state == .matched }
    for (number, course) in [Self.reporting, Self.orientation].enumerated() {
      let day = time.today + (program.id == 1 && number == 0 ? 0 : 3 + random.int(0...20) + number * 7)
      let size = min(program.id == 1 ? Self.seats + 2 : 8, needing.count, total - count)
      guard size > 0 else { return }
      var people = needing.map(\.person.id)
      random.shuffle(&people)
      for person in people.prefix(size) { try enroll(course: course, on: day, person: person) }
    }
  }

  /// The last day on or before one on which classes are held.
  private func classDay(by day: CivilDate, every days: Int) -> CivilDate {
    day - ((day.dayNumber + Int(program.id) * 3) % days + days) % days
  }

  /// - Returns: Whether there was such a class with a seat in which they were not yet.
  @discardableResult
  private func attend(course: Int, on day: CivilDate, person: Int64) throws -> Bool {
    let key = Key(course: course, on: day, state: .held)
    guard attended.insert([course, day.dayNumber, Int(person)]).inserted,
      let (training, seat) = try takeSeat(key)
    else { return false }
    let details = sources.trainings[course]
    let minutes = course == Self.orientation ? program.policy.trainingMinutes : details.minutes
    let late = random.chance(0.03) && course != Self.orientation ? 15 : 0
    let signedIn = DemoValue.moment(time.moment(day, salt: person))
    try tables.attendance.insert([
      .integer(training), .number(course + 1), .integer(person), .text(AttendanceStatus.attended.rawValue),
      .number(seat), .null, signedIn, .number(late), .number(minutes - late), time.day(day),
      time.day(TrainingCredit.lastDay(of: day, months: details.validMonths)), signedIn, signedIn,
    ])
    count += 1
    return true
  }

  private func enroll(course: Int, on day: CivilDate, person: Int64) throws {
    let key = Key(course: course, on: day, state: .planned)
    let seat = try takeSeat(key)
    guard let training = seat?.0 ?? classes[key]?.id else { return }
    let at = DemoValue.moment(time.moment(time.today - random.int(1...14), salt: person))
    let status: AttendanceStatus = seat == nil ? .waiting : .enrolled
    let number: DemoValue = seat.map { .number($0.1) } ?? .null
    try tables.attendance.insert([
      .integer(training), .number(course + 1), .integer(person), .text(status.rawValue), number,
      seat == nil ? at : .null, .null, 0, 0, time.day(day), .null, at, at,
    ])
    count += 1
  }

  /// The class of a day, made where there is none, and a seat in it; nil where it is full.
  private func takeSeat(_ key: Key) throws -> (Int64, Int)? {
    var found = try classes[key] ?? Class(id: write(key))
    guard found.taken < Self.seats else { return nil }
    found.taken += 1
    classes[key] = found
    return (found.id, found.taken)
  }

  private func write(_ key: Key) throws -> Int64 {
    tables.lastClass += 1
    let id = tables.lastClass
    let trainer = sources.anybody(&random)
    let isOnline = random.chance(0.3)
    let minutes =
      key.course == Self.orientation ? program.policy.trainingMinutes : sources.trainings[key.course].minutes
    let place = isOnline ? "" : random.pick(["\(town) Public Library", "\(town) Town Hall", "Program office"])
    let at = DemoValue.moment(time.moment(min(time.today, key.on) - 20, salt: id))
    try tables.trainingClass.insert([
      .integer(id), .number(key.course + 1), time.day(key.on),
      .number(key.on == time.today ? 1_080 : random.pick([600, 1_080, 1_110])),
      .number(minutes), .text(place), .flag(isOnline), .integer(program.organization), .text(trainer.full),
      .number(Self.seats), .text(key.state.rawValue), at, at,
    ])
    return id
  }
}
