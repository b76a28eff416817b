import Domain
import TestSupport
import Testing

@testable import Repository

@Suite("Training on one day")
struct TrainingDayTests {
  let network: Network
  let director: Workspace
  let mentor: Reference
  let course: Reference
  let today = Network.today

  init() throws {
    network = try Network.inMemory()
    director = network.workspace()
    mentor = try network.waitingMentor()
    course = try director.addCourse(TrainingCourseDetails(title: "First aid", topic: .other, minutes: 60))
  }

  private func log(_ hours: Int, on day: CivilDate) throws -> Reference {
    try director.logTraining(
      TrainingEntry(course: course, people: [mentor], minutes: Minutes(hours * 60) ?? .zero, heldOn: day))
  }

  @Test func `the same twice is asked about`() throws {
    let first = try log(1, on: today - 5)
    #expect(throws: RepositoryError.unlikely([Doubt("on_date", .sameTraining(mentor, in: first, today - 5))])) {
      try log(1, on: today - 5)
    }
  }

  @Test func `a very long day is asked about, and one of more hours than a day is refused`() throws {
    #expect(throws: RepositoryError.unlikely([Doubt("minutes", .longTraining(today - 5, minutes: 23 * 60))])) {
      try log(23, on: today - 5)
    }
    try Confirmation.all.during { () throws(RepositoryError) in
      do { _ = try log(23, on: today - 5) } catch { throw RepositoryError(error) }
    }
    #expect(throws: RepositoryError.training(.moreThanADay(today - 5, minutes: 46 * 60))) {
      try log(23, on: today - 5)
    }
  }

  @Test func `nobody is trained before birth`() throws {
    let born = try #require(try director.mentorRecord(mentor).person.birthDate)
    for day in [born - 1, CivilDate(year: 1, month: 1, day: 1) ?? born] {
      #expect(throws: RepositoryError.invalid(field: "on_date", .tooEarly)) { try log(1, on: day) }
    }
  }

  @Test func `a class of months ago and one that is planned already are asked about`() throws {
    let old = today.adding(months: -3)
    #expect(throws: RepositoryError.unlikely([Doubt("on_date", .farDay(old, today: today))])) {
      try director.planClass(TrainingClassDetails(course: course, heldOn: old, minutes: 60))
    }
    var details = TrainingClassDetails(course: course, heldOn: today + 9, startMinute: 1_080, minutes: 60)
    details.place = "Town Hall"
    let first = try director.planClass(details)
    details.place = " town hall"
    #expect(throws: RepositoryError.unlikely([Doubt("on_date", .sameClass(first))])) { try director.planClass(details) }
  }

  @Test func `a class doesn't start at a time that clocks skip`() throws {
    let spring = try #require(CivilDate(year: 2026, month: 3, day: 8))
    let change = Instant(milliseconds: Int64(spring.dayNumber) * 86_400_000 + 7 * 3_600_000)
    let noon = Clock.fixed(on: today)
    let boston = Clock(now: noon.now, today: noon.today, offset: { ($0 < change ? -5 : -4) * 3600 })
    let network = try Network.inMemory(clock: boston)
    let director = network.workspace()
    let course = try director.addCourse(TrainingCourseDetails(title: "Night walk", topic: .other, minutes: 60))
    var details = TrainingClassDetails(course: course, heldOn: spring, startMinute: 150, minutes: 60)
    #expect(throws: RepositoryError.training(.noSuchTime(spring, minute: 150))) { try director.planClass(details) }
    details.startMinute = 180
    let training = try director.planClass(details)
    details.startMinute = 150
    let version = try director.trainingClass(training).version
    #expect(throws: RepositoryError.training(.noSuchTime(spring, minute: 150))) {
      try director.saveClass(training, details, expecting: version)
    }
  }
}
