import Domain
import Localization

extension ListPeek {
  /// Somebody in intake: what they wait for, and how to reach them.
  init(_ item: IntakeItem) {
    let words = English.Intake.self
    let standing = [
      RecordFact(words.reference, "\(item.reference)"), RecordFact(words.stage, item.stage),
      RecordFact(words.since, item.since), RecordFact(English.Caseload.owner, item.owner),
      RecordFact(words.next, item.next, .accent),
    ]
    let person = [
      RecordFact(words.age, item.age), RecordFact(words.town, item.town), RecordFact(words.phone, item.phone),
      RecordFact(words.program, item.program),
    ]
    self.init(
      title: item.name.full,
      parts: Part.facts(standing) + [.blank] + Part.facts(person))
  }
}
