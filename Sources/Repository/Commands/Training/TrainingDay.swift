import Domain
import GRDB

extension Change {
  /// What is unlikely about crediting somebody: the same training twice, or a very long day.
  ///
  /// - Parameters:
  ///   - day: The name of the field of the day.
  ///   - training: The class whose credit this takes the place of.
  /// - Throws: ``TrainingRefusal/moreThanADay(_:minutes:)`` where there are more minutes than the day has.
  func doubts(
    aboutCrediting person: Reference, with course: Int64, _ minutes: Minutes, on heldOn: CivilDate, day: String,
    instead training: Reference? = nil
  ) throws -> [Doubt] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT class_id, course_id, minutes FROM training_attendance
        WHERE person_id = ? AND on_date = ? AND status = 'attended' AND class_id IS NOT ?
        """)
    let credited = try Row.fetchAll(statement, arguments: [person.number, heldOn, training?.number])
    let total = try credited.reduce(minutes.count) { try $0 + ($1["minutes"] as Int) }
    guard total <= Minutes.ofADay else { throw TrainingRefusal.moreThanADay(heldOn, minutes: total) }
    var doubts: [Doubt] = []
    if let same = try credited.first(where: { try $0["course_id"] == course }) {
      let number: Int64? = try same["class_id"]
      doubts.append(Doubt(day, .sameTraining(person, in: number.map { Reference(.trainingClass, $0) }, heldOn)))
    }
    let whole = try db.cachedStatement(sql: "SELECT minutes FROM training_course WHERE id = ?")
    if let course = try Int.fetchOne(whole, arguments: [course]), minutes.count > 0, minutes.count * 2 < course {
      doubts.append(Doubt("minutes", .shortTraining(minutes: minutes.count, of: course)))
    }
    if total > SessionDay.longMinutes { doubts.append(Doubt("minutes", .longTraining(heldOn, minutes: total))) }
    return doubts
  }

  /// What is unlikely about a class on the calendar: that it is there already.
  func doubts(aboutPlanning training: TrainingClassDetails) throws -> [Doubt] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT id FROM training_class WHERE course_id = ? AND on_date = ? AND start_minute IS ?
          AND lower(trim(place)) = lower(trim(?)) AND organization_id IS ? AND state = 'planned' ORDER BY id LIMIT 1
        """)
    let same = try Int64.fetchOne(
      statement,
      arguments: [
        training.course.number, training.heldOn, training.startMinute, training.place, training.organizationID,
      ])
    return same.map { [Doubt("on_date", .sameClass(Reference(.trainingClass, $0)))] } ?? []
  }

  /// Refuses a time that clocks never show on the day.
  func checkStart(of training: TrainingClassDetails) throws {
    guard let minute = training.startMinute else { return }
    let shown = clock.minuteOfDay(clock.moment(on: training.heldOn, minute: minute))
    guard shown == minute else { throw TrainingRefusal.noSuchTime(training.heldOn, minute: minute) }
  }
}
