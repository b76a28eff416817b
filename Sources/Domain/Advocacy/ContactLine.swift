/// A contact with officials as one line says it:
/// `"7th Hampden" meeting 30m +7061-9634 support "will ask Ways & Means" --due 2026-12-10`.
///
/// Grammar: `OFFICIAL[,OFFICIAL…] [MEDIUM] DURATION [KIND] [+MEASURE…] [ANSWER] ["text"] [@DAY] [--due DAY] [--ask TEXT]
/// [--note TEXT] [--with LOGIN[,LOGIN…]]`, the officials first and the rest in any order. The text in quotation marks is
/// what was promised where a day is due, else the note. Where the officials are known already, as in a list with some of
/// them selected, the line need not name any.
package struct ContactLine: Sendable {
  package var people: [OfficialDirectory.Person] = []
  package var minutes: Minutes?
  package var medium: ContactMedium?
  package var kind: ContactKind?
  package var measures: [Reference] = []
  package var response: OfficialResponse?
  /// What stood in quotation marks.
  package var text = ""
  package var note = ""
  package var ask = ""
  package var dueOn: CivilDate?
  /// The day it says; nil where it says none, which means today.
  package var heldOn: CivilDate?
  package var participants: [Int64] = []

  private let vocabulary: ContactVocabulary

  package enum Problem: Error, Equatable, Sendable {
    case line(LineProblem)
    case noOfficial
    case nobody(String)
    /// The text means several people; they are named, and none is taken.
    case several(String, [OfficialDirectory.Person])
    case unknownMeasure(String)
    case unknownUser(String)
  }

  /// Reads words as a shell hands them over, the officials first, and the options that it has taken apart already.
  package init(
    words: [String], options: [String] = [], vocabulary: ContactVocabulary, today: CivilDate
  ) throws(Problem) {
    self.vocabulary = vocabulary
    guard let first = words.first else { throw .noOfficial }
    try takeOfficials(first)
    try read(LineWords(arguments: Array(words.dropFirst()) + options), today: today)
  }

  /// Reads a line as a person types it.
  ///
  /// - Parameter officials: Those it is about already; where there are none, the line names them first.
  package init(
    line: String, officials: [Reference] = [], vocabulary: ContactVocabulary, today: CivilDate
  ) throws(Problem) {
    self.vocabulary = vocabulary
    people = officials.compactMap { vocabulary.directory[$0] }.map { OfficialDirectory.Person(entry: $0) }
    try read(LineWords(line), today: today)
  }

  /// What the line records: a meeting today unless it says otherwise.
  package func entry(today: CivilDate) -> ContactEntry {
    var officials: [Reference] = []
    for person in people where !officials.contains(person.entry.official) { officials.append(person.entry.official) }
    let isPromise = dueOn != nil
    return ContactEntry(
      officials: officials, heldOn: heldOn ?? today, minutes: minutes ?? .zero, medium: medium ?? .meeting, kind: kind,
      measures: measures, aides: people.compactMap { $0.aide?.id }, ask: ask, response: response,
      commitment: isPromise ? text : "", dueOn: dueOn,
      note: [isPromise ? "" : text, note].filter { !$0.isEmpty }.joined(separator: " "), participants: participants)
  }
}

extension ContactLine: RecordLine {
  package static let due = "--due"
  package static let ask = "--ask"
  package static let note = "--note"
  package static let with = "--with"

  package static var dayOptions: [String] { [LineOption.on, due] }
  package static var comingDayOptions: [String] { [due] }
  package static var valueOptions: [String] { [ask, note, with] }

  package static func problem(_ problem: LineProblem) -> Problem { .line(problem) }

  package mutating func take(_ part: LinePart) throws(Problem) {
    switch part {
    case .word(let word) where people.isEmpty: try takeOfficials(word)
    case .quoted(let text) where people.isEmpty: try takeOfficials(text)
    case .word(let word): try take(word)
    case .quoted(let text): self.text = Self.joined(self.text, text)
    case .day(let day, Self.due): dueOn = day
    case .day(let day, _): heldOn = day
    case .value(let value, Self.ask): ask = Self.joined(ask, value)
    case .value(let value, Self.with): try takeUsers(value)
    case .value(let value, _): note = Self.joined(note, value)
    case .flag: break
    }
  }

  package func check() throws(Problem) {
    guard !people.isEmpty else { throw .noOfficial }
    guard minutes != nil || !(medium ?? .meeting).takesTime else { throw .line(.noDuration) }
  }

  private mutating func take(_ word: String) throws(Problem) {
    if let references = Reference.list(word), references.allSatisfy({ $0.kind == .official }) {
      try takeOfficials(word)
    } else if word.hasPrefix("+") {
      guard let measure = try Self.meaning(of: String(word.dropFirst()), in: vocabulary.measureLexicon) else {
        throw .unknownMeasure(word)
      }
      if !measures.contains(measure) { measures.append(measure) }
    } else if minutes == nil, let duration = try Self.length(word) {
      minutes = duration
    } else {
      switch try Self.meaning(of: word, in: Self.words) {
      case .medium(let found): medium = found
      case .kind(let found): kind = found
      case .response(let found): response = found
      case nil: throw .line(.unknownWord(word))
      }
    }
  }

  private mutating func takeOfficials(_ text: String) throws(Problem) {
    do throws(OfficialDirectory.Unclear) {
      for person in try vocabulary.directory.findAll(text) where !people.contains(person) { people.append(person) }
    } catch {
      switch error {
      case .nobody(let text): throw .nobody(text)
      case .several(let text, let found): throw .several(text, found)
      }
    }
    if people.isEmpty { throw .noOfficial }
  }

  private mutating func takeUsers(_ text: String) throws(Problem) {
    for part in text.split(separator: ",") {
      guard let user = try Self.meaning(of: String(part), in: vocabulary.userLexicon) else {
        throw .unknownUser(String(part))
      }
      if !participants.contains(user) { participants.append(user) }
    }
  }

  private static func joined(_ text: String, _ more: String) -> String {
    [text, more].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private enum Meaning: Sendable {
    case medium(ContactMedium)
    case kind(ContactKind)
    case response(OfficialResponse)
  }

  private static let words = LineLexicon<Meaning>(
    ContactMedium.allCases.map { .init($0.rawValue, others: ["\($0)"], .medium($0)) }
      + ContactKind.allCases.map { .init($0.rawValue, others: ["\($0)"], .kind($0)) }
      + OfficialResponse.allCases.map { .init($0.rawValue, .response($0)) })

  /// What the last word of an unfinished line can become.
  ///
  /// - Parameter needsOfficial: Whether the line has to name the officials itself, as its first word.
  package static func completions(
    of line: String, needsOfficial: Bool, vocabulary: ContactVocabulary
  ) -> [LineCompletion] {
    completions(of: line) { typed in
      if typed.hasPrefix("+") { return vocabulary.measureLexicon.completions(of: typed, mark: "+") }
      guard needsOfficial, LineWords(line).words.count == 1 else { return words.completions(of: typed) }
      return vocabulary.directory.candidates(for: typed, limit: 6).map { person in
        LineCompletion("\(person.entry.official)", shown: "\(person.entry.official) \(person.entry.name.full)")
      }
    }
  }
}
