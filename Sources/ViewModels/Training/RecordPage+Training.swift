package import Domain
import Localization
package import Repository

extension RecordPage {
  /// A course as `show` prints it.
  package static func course(_ course: TrainingCourse) -> RecordPage {
    let (words, item) = (English.Training.self, CourseItem(course))
    return RecordPage(
      title: "\(item.reference) \(item.title)",
      sections: [
        RecordSection(
          "",
          [
            RecordFact(words.topic, item.topic), RecordFact(words.length, item.length),
            RecordFact(words.validity, item.validity),
            RecordFact(words.asked, item.askedOf),
            RecordFact(words.planned, item.planned), RecordFact(words.creditedSoFar, item.credited),
            RecordFact(words.note, course.details.note),
          ].filter { !$0.value.isEmpty })
      ])
  }

  /// A class as `show` prints it, with those in it whom the reader may see.
  package static func trainingClass(
    _ record: TrainingClassRecord, names: ListedNames, today: CivilDate
  ) -> RecordPage {
    let (words, item) = (English.Training.self, TrainingClassItem(record.row, today: today))
    let state = [record.row.state.rawValue, record.cancelReason].filter { !$0.isEmpty }
    let people = record.attendance.map { line in
      let item = AttendanceItem(line, names: names)
      let credit = item.credit.isEmpty ? "" : English.Mentoring.minutes(line.minutes)
      return RecordFact(
        "\(item.reference)",
        [item.name, item.status, credit, item.remark].filter { !$0.isEmpty }.joined(separator: "; "),
        item.isGone ? .muted : .plain)
    }
    let unseen = record.unseen > 0 ? [RecordFact("", English.TrainingClass.unseen(record.unseen), .muted)] : []
    return RecordPage(
      title: "\(item.reference) \(item.title)",
      sections: [
        RecordSection(
          "",
          [RecordFact(words.state, state.joined(separator: ": ")), RecordFact(words.course, "\(record.row.course)")]
            + item.facts + (record.details.note.isEmpty ? [] : [RecordFact(words.note, record.details.note)])),
        RecordSection(English.TrainingClass.everybody, people + unseen),
      ])
  }
}
