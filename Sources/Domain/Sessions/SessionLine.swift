/// A mentoring session as one line says it: `M-104,M-98 90m homework +listen @sat "finished essay"`.
///
/// Grammar: `REF[,REF…] DURATION [MEDIUM] [ACTIVITY…] [+ACTION…] [@DAY] ["note"]`, in any order; a contact that was only
/// attempted has no duration. Words may be shortened as long as they stay unambiguous. Where the matches are known
/// already, as in a list with some of them selected, the line need not name any.
package struct SessionLine: Equatable, Sendable {
  package var matches: [Reference] = []
  package var minutes: Minutes?
  package var medium: SessionMedium?
  package var activities = PackedSet<SessionActivity>()
  package var actions = PackedSet<DevelopmentalAction>()
  package var note = ""
  /// The day it says; nil where it says none, which means today.
  package var heldOn: CivilDate?
  /// `--attempted` stood in the line.
  package var isAttempt = false

  package enum Problem: Error, Equatable, Sendable {
    case noMatch
    case notAMatch(String)
    case noDuration
    case notADay(String)
    case unknownWord(String)
    case ambiguous(String, candidates: [String])
    case unknownAction(String)
  }

  package init() {}

  /// Reads words as a shell hands them over: a word with a blank in it was quoted, and is the note.
  ///
  /// - Parameter needsDuration: False for an attempted contact.
  package init(words: [String], needsDuration: Bool = true, today: CivilDate? = nil) throws(Problem) {
    guard let first = words.first else { throw .noMatch }
    for part in first.split(separator: ",") where Self.match(part) == nil { throw .notAMatch(String(part)) }
    isAttempt = !needsDuration
    try read(words.map { SessionWords.Word(text: $0, isQuoted: $0.contains(where: \.isWhitespace)) }, today: today)
  }

  /// Reads a line as a person types it where `matches` are selected; references in the line are added to them.
  ///
  /// `--attempted` and `--on DAY` may stand in it as they do in the command.
  package init(line: String, matches: [Reference], today: CivilDate) throws(Problem) {
    self.matches = matches
    try read(SessionWords(line).words, today: today)
  }

  private mutating func read(_ words: [SessionWords.Word], today: CivilDate?) throws(Problem) {
    var expectsDay = false
    for word in words {
      if word.isQuoted {
        note = note.isEmpty ? word.text : note + " " + word.text
      } else if expectsDay {
        heldOn = try Self.day(word.text, today: today)
        expectsDay = false
      } else if word.text == "--on" {
        expectsDay = true
      } else if word.text == "--attempted" {
        isAttempt = true
      } else if word.text.hasPrefix("@") {
        heldOn = try Self.day(String(word.text.dropFirst()), today: today)
      } else {
        try read(word.text)
      }
    }
    guard !expectsDay else { throw .notADay("") }
    guard !matches.isEmpty else { throw .noMatch }
    guard minutes != nil || isAttempt else { throw .noDuration }
  }

  private mutating func read(_ word: String) throws(Problem) {
    // An empty word is a note that was quoted and says nothing.
    guard !word.isEmpty else { return }
    let parts = word.split(separator: ",")
    let references = parts.compactMap(Self.match)
    if !parts.isEmpty, references.count == parts.count {
      for reference in references where !matches.contains(reference) { matches.append(reference) }
    } else if word.hasPrefix("+") {
      let name = word.dropFirst().lowercased()
      let known = DevelopmentalAction.allCases.filter { SessionVocabulary.answers(name, $0.rawValue, "\($0)") }
      guard let action = try Self.one(of: known, named: name) else { throw .unknownAction(word) }
      actions.insert(action)
    } else if let duration = Minutes(text: word), minutes == nil {
      minutes = duration
    } else {
      try readVocabulary(word)
    }
  }

  /// A medium or an activity; a word that names one exactly is never ambiguous.
  private mutating func readVocabulary(_ word: String) throws(Problem) {
    let name = word.lowercased()
    let media = SessionMedium.allCases.filter { SessionVocabulary.answers(name, $0.rawValue, "\($0)") }
    let activities = SessionActivity.allCases.filter { SessionVocabulary.answers(name, $0.rawValue, "\($0)") }
    if let exact = media.first(where: { $0.rawValue == name }) {
      medium = exact
    } else if let exact = activities.first(where: { $0.rawValue == name }) {
      self.activities.insert(exact)
    } else if media.count + activities.count > 1 {
      throw .ambiguous(word, candidates: media.map(\.rawValue) + activities.map(\.rawValue))
    } else if let found = media.first {
      medium = found
    } else if let found = activities.first {
      self.activities.insert(found)
    } else {
      throw .unknownWord(word)
    }
  }

  private static func match(_ text: Substring) -> Reference? {
    guard let reference = Reference(text), reference.kind == .match else { return nil }
    return reference
  }

  private static func day(_ text: String, today: CivilDate?) throws(Problem) -> CivilDate {
    guard let today, let day = DateReader(today: today).day(text) else { throw .notADay(text) }
    return day
  }

  private static func one<Value: RawRepresentable<String>>(
    of candidates: [Value], named name: String
  ) throws(Problem) -> Value? {
    if let exact = candidates.first(where: { $0.rawValue == name }) { return exact }
    guard candidates.count < 2 else { throw .ambiguous(name, candidates: candidates.map(\.rawValue)) }
    return candidates.first
  }
}

extension SessionLine {
  /// What the line records: in person and today unless it says otherwise.
  package func entry(today: CivilDate) -> SessionEntry {
    SessionEntry(
      matches: matches, heldOn: heldOn ?? today, minutes: minutes ?? .zero, medium: medium ?? .inPerson,
      activities: activities, actions: actions, note: note, isAttempt: isAttempt)
  }
}
