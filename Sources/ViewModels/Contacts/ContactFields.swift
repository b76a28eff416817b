import Domain
import Localization
import Repository

/// The fields of a contact's form, and the bridge between their values and an entry.
struct ContactFields {
  let today: CivilDate
  let vocabulary: ContactVocabulary
  private typealias Words = English.Contacts

  var fields: [RecordField] {
    let reader = FieldReader(today: today)
    let vocabulary = vocabulary
    let media = ContactMedium.allCases.map { RecordField.Choice($0.rawValue, $0.rawValue) }
    let kinds = ContactKind.allCases.map { RecordField.Choice($0.rawValue, $0.rawValue) }
    let responses = OfficialResponse.allCases.map { RecordField.Choice($0.rawValue, $0.rawValue) }
    return [
      RecordField(
        "officials", Words.officials, kind: .line(width: 44), isRequired: true, hint: Words.officialsHint
      ) { text, _ in
        do throws(OfficialDirectory.Unclear) {
          let people = try vocabulary.directory.findAll(text)
          return .understood(English.list(people.map(English.Advocacy.person)), text: Self.text(of: people))
        } catch {
          return .wrong(Self.sentence(for: error))
        }
      },
      RecordField("held_on", Words.day, kind: .line(width: 16), isRequired: true) { text, _ in reader.pastDay(text) },
      RecordField("medium", Words.medium, kind: .pick(media), isRequired: true),
      RecordField("minutes", Words.minutes, kind: .line(width: 10), hint: Words.minutesHint) { text, _ in
        reader.length(text)
      },
      RecordField("kind", Words.kind, kind: .pick(kinds), isRequired: true),
      RecordField("measures", Words.measures, hint: Words.measuresHint) { text, _ in
        do throws(ContactLine.Problem) {
          return .understood(text: try vocabulary.measures(in: text).map(\.code).joined(separator: ", "))
        } catch {
          return .wrong(English.sentence(for: error))
        }
      },
      RecordField("response", Words.response, kind: .pick(responses)),
      RecordField("ask", Words.ask, kind: .line(width: 44)),
      RecordField("commitment", Words.commitment, kind: .line(width: 44)),
      RecordField("due_on", Words.dueOn, kind: .line(width: 16), hint: Words.dueHint) { text, _ in
        DateReader(today: today, .coming).day(text).map { .understood(English.Forms.dayInWords($0), text: "\($0)") }
          ?? .wrong(English.Forms.notADate)
      },
      RecordField("participants", Words.participants, hint: Words.participantsHint) { text, _ in
        do throws(ContactLine.Problem) {
          return .understood(text: try vocabulary.users(in: text).map(\.login).joined(separator: ", "))
        } catch {
          return .wrong(English.sentence(for: error))
        }
      },
      RecordField("note", Words.note, kind: .lines(rows: 3)),
    ]
  }

  func values(of entry: ContactEntry) -> [String: String] {
    let people = entry.officials.compactMap { official -> String? in
      let aides = vocabulary.directory[official]?.aides.filter { entry.aides.contains($0.id) } ?? []
      return aides.isEmpty ? "\(official)" : aides.map(\.name).joined(separator: ", ")
    }
    return [
      "officials": people.joined(separator: ", "), "held_on": "\(entry.heldOn)", "medium": entry.medium.rawValue,
      "minutes": entry.minutes == .zero ? "" : entry.minutes.description, "kind": entry.kind.rawValue,
      "measures": entry.measures.map { vocabulary.measure($0)?.code ?? "\($0)" }.joined(separator: ", "),
      "response": entry.response?.rawValue ?? "", "ask": entry.ask, "commitment": entry.commitment,
      "due_on": entry.dueOn.map { "\($0)" } ?? "",
      "participants": entry.participants.compactMap { vocabulary.user($0)?.login }.joined(separator: ", "),
      "note": entry.note,
    ]
  }

  /// What validated values record.
  func entry(_ form: RecordForm) -> ContactEntry {
    let people = (try? vocabulary.directory.findAll(form["officials"])) ?? []
    var officials: [Reference] = []
    for person in people where !officials.contains(person.entry.official) { officials.append(person.entry.official) }
    return ContactEntry(
      officials: officials, heldOn: CivilDate(iso: form["held_on"]) ?? today,
      minutes: Minutes(text: form["minutes"]) ?? .zero, medium: ContactMedium(rawValue: form["medium"]) ?? .meeting,
      kind: ContactKind(rawValue: form["kind"]),
      measures: ((try? vocabulary.measures(in: form["measures"])) ?? []).map(\.reference),
      aides: people.compactMap { $0.aide?.id }, ask: form["ask"],
      response: OfficialResponse(rawValue: form["response"]),
      commitment: form["commitment"], dueOn: CivilDate(iso: form["due_on"]), note: form["note"],
      participants: ((try? vocabulary.users(in: form["participants"])) ?? []).map(\.id))
  }

  /// Written so that it is read as the same people again.
  private static func text(of people: [OfficialDirectory.Person]) -> String {
    people.map { $0.aide?.name ?? "\($0.entry.official)" }.joined(separator: ", ")
  }

  private static func sentence(for error: OfficialDirectory.Unclear) -> String {
    switch error {
    case .nobody(let text): English.sentence(for: ContactLine.Problem.nobody(text))
    case .several(let text, let people): English.sentence(for: ContactLine.Problem.several(text, people))
    }
  }
}

extension ContactVocabulary {
  /// `7061-9634, H.4000`: the measures with commas between them.
  func measures(in text: String) throws(ContactLine.Problem) -> [Measure] {
    try parts(of: text) { word throws(LineProblem) in
      try measure(coded: word)
    } orThrow: {
      .unknownMeasure($0)
    }
  }

  /// `dana, sam`: the users with commas between them.
  func users(in text: String) throws(ContactLine.Problem) -> [User] {
    try parts(of: text) { word throws(LineProblem) in
      try user(named: word)
    } orThrow: {
      .unknownUser($0)
    }
  }

  private func parts<Value: Equatable>(
    of text: String, meaning: (String) throws(LineProblem) -> Value?, orThrow problem: (String) -> ContactLine.Problem
  ) throws(ContactLine.Problem) -> [Value] {
    var values: [Value] = []
    for word in FieldReader.list(text) {
      let value: Value?
      do throws(LineProblem) { value = try meaning(word) } catch { throw .line(error) }
      guard let value else { throw problem(word) }
      if !values.contains(value) { values.append(value) }
    }
    return values
  }
}
