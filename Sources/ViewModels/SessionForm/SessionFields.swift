import Domain
import Localization

/// The fields of a session's form, and the bridge between their values and an entry.
struct SessionFields {
  let today: CivilDate
  private typealias Words = English.SessionForm

  var fields: [RecordField] {
    let reader = FieldReader(today: today)
    let media = SessionMedium.allCases.map { RecordField.Choice($0.rawValue, $0.rawValue) }
    let activities = SessionActivity.allCases.map { RecordField.Choice($0.rawValue, $0.rawValue) }
    let actions = DevelopmentalAction.allCases.map {
      RecordField.Choice($0.rawValue, $0.rawValue, detail: $0.element.rawValue)
    }
    return [
      RecordField("matches", Words.matches, isRequired: true, hint: Words.matchesHint) { text, _ in
        guard let matches = Self.matches(text) else { return .wrong(Words.notMatches) }
        return .understood(text: matches.map(\.description).joined(separator: ", "))
      },
      RecordField("held_on", Words.heldOn, kind: .line(width: 16), isRequired: true, hint: Words.heldOnHint) {
        text, _ in
        reader.pastDay(text)
      },
      RecordField("attempted", Words.attempted, kind: .yesOrNo),
      RecordField("minutes", Words.minutes, kind: .line(width: 10), hint: Words.minutesHint) { text, _ in
        reader.length(text)
      },
      RecordField("medium", Words.medium, kind: .pick(media), isRequired: true),
      RecordField("note", Words.note, kind: .lines(rows: 3)),
      RecordField("activities", Words.activities, kind: .choices(activities)),
      RecordField("actions", Words.actions, kind: .choices(actions)),
    ]
  }

  static func values(of entry: SessionEntry) -> [String: String] {
    [
      "matches": entry.matches.map(\.description).joined(separator: ", "), "held_on": entry.heldOn.description,
      "attempted": entry.isAttempt ? "yes" : "", "minutes": entry.minutes == .zero ? "" : entry.minutes.description,
      "medium": entry.medium.rawValue, "note": entry.note,
      "activities": entry.activities.elements.map(\.rawValue).sorted().joined(separator: "\n"),
      "actions": entry.actions.elements.map(\.rawValue).sorted().joined(separator: "\n"),
    ]
  }

  /// What validated values record.
  func entry(_ form: RecordForm) -> SessionEntry {
    func chosen<Value: RawRepresentable<String>>(_ id: String) -> [Value] {
      form[id].split(separator: "\n").compactMap { Value(rawValue: String($0)) }
    }
    return SessionEntry(
      matches: Self.matches(form["matches"]) ?? [], heldOn: CivilDate(iso: form["held_on"]) ?? today,
      minutes: Minutes(text: form["minutes"]) ?? .zero, medium: SessionMedium(rawValue: form["medium"]) ?? .inPerson,
      activities: PackedSet(chosen("activities")), actions: PackedSet(chosen("actions")), note: form["note"],
      isAttempt: form["attempted"] == "yes")
  }

  /// The matches named, without repeats; nil where a word is no match.
  private static func matches(_ text: String) -> [Reference]? {
    var matches: [Reference] = []
    for word in text.split(whereSeparator: { $0 == "," || $0 == ";" || $0.isWhitespace }) {
      guard let reference = Reference(word), reference.kind == .match else { return nil }
      if !matches.contains(reference) { matches.append(reference) }
    }
    return matches
  }
}
