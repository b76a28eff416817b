import Domain
import Localization
import Repository

/// The fields of a mentor beyond the person, and the way from them to what is kept and back.
enum MentorFields {
  typealias Words = English.MentorForm

  static func work(_ programs: [ProgramName]) -> [RecordField] {
    [YouthFields.program(programs), RecordField("occupation", Words.occupation)]
  }

  /// - Parameter withNotes: Whether the user may see case notes.
  static func wishes(withNotes: Bool) -> [RecordField] {
    let wishes = [
      RecordField("capacity", Words.capacity, kind: .line(width: 4), hint: Words.capacityHint, heading: Words.wishes) {
        text, _ in number(text, in: 1...3)
      },
      RecordField("youth_minimum_age", Words.minimumAge, kind: .line(width: 4)) { text, _ in number(text, in: 0...25) },
      RecordField("youth_maximum_age", Words.maximumAge, kind: .line(width: 4)) { text, _ in number(text, in: 0...25) },
      RecordField(
        "youth_gender", Words.youthGender, kind: .pick(PersonFields.genders), hint: English.YouthForm.onlyIfRequired),
      RecordField("maximum_distance", Words.distance, kind: .line(width: 6), hint: Words.distanceHint) { text, _ in
        number(text, in: 1...1_000)
      },
      RecordField(
        "mentor_preferences", English.MentorForm.preferences, kind: .choices(youthPreferences),
        hint: English.YouthForm.ifPossible),
      RecordField("strengths", Words.strengths, kind: .lines(rows: 2)),
    ]
    return withNotes ? wishes + [RecordField("notes", English.YouthForm.notes, kind: .lines(rows: 3))] : wishes
  }

  private static let youthPreferences = YouthPreference.allCases.map {
    RecordField.Choice($0.rawValue, English.preference($0))
  }

  private static func number(_ text: String, in range: ClosedRange<Int>) -> FieldReading {
    guard let number = Int(text), range.contains(number) else {
      return .wrong(English.Forms.notANumber(from: range.lowerBound, to: range.upperBound))
    }
    return .understood(text: "\(number)")
  }

  static func values(of mentor: MentorDetails) -> [String: String] {
    [
      "program_id": "\(mentor.programID)", "capacity": "\(mentor.capacity)", "occupation": mentor.occupation,
      "strengths": mentor.strengths, "notes": mentor.notes ?? "",
      "availability": AvailabilityText.value(mentor.availability), "youth_gender": mentor.youthGender?.rawValue ?? "",
      "youth_minimum_age": mentor.youthMinimumAge.map(String.init) ?? "",
      "youth_maximum_age": mentor.youthMaximumAge.map(String.init) ?? "",
      "mentor_preferences": PreferenceText.value(mentor.preferences),
      "maximum_distance": mentor.maximumDistance.map(String.init) ?? "",
    ]
  }

  /// - Parameter base: What was on file, for what the form does not ask; nil for a new mentor.
  static func details(_ values: [String: String], base: MentorDetails? = nil) -> MentorDetails {
    func text(_ id: String) -> String { values[id] ?? "" }
    var mentor = base ?? MentorDetails(programID: 0)
    mentor.programID = Int64(text("program_id")) ?? 0
    mentor.capacity = Int(text("capacity")) ?? 1
    (mentor.occupation, mentor.strengths) = (text("occupation"), text("strengths"))
    if mentor.notes != nil { mentor.notes = text("notes") }
    mentor.availability = AvailabilityText.availability(text("availability"))
    mentor.youthGender = Gender(rawValue: text("youth_gender"))
    mentor.youthMinimumAge = Int(text("youth_minimum_age"))
    mentor.youthMaximumAge = Int(text("youth_maximum_age"))
    mentor.preferences = PreferenceText.preferences(text("mentor_preferences"))
    mentor.maximumDistance = Int(text("maximum_distance"))
    return mentor
  }
}
