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
    case unknownAction(String)
    case line(LineProblem)
  }

  package init() {}

  /// Reads words as a shell hands them over, the matches first, and the options that it has taken apart already.
  package init(words: [String], options: [String] = [], today: CivilDate? = nil) throws(Problem) {
    guard let first = words.first else { throw .noMatch }
    for part in first.split(separator: ",") where Self.matches(String(part)) == nil { throw .notAMatch(String(part)) }
    try read(LineWords(arguments: words + options), today: today)
  }

  /// Reads a line as a person types it where `matches` are selected; references in the line are added to them.
  package init(line: String, matches: [Reference], today: CivilDate) throws(Problem) {
    self.matches = matches
    try read(LineWords(line), today: today)
  }

  /// What the line records: in person and today unless it says otherwise.
  package func entry(today: CivilDate) -> SessionEntry {
    SessionEntry(
      matches: matches, heldOn: heldOn ?? today, minutes: minutes ?? .zero, medium: medium ?? .inPerson,
      activities: activities, actions: actions, note: note, isAttempt: isAttempt)
  }
}

extension SessionLine: RecordLine {
  package static let attempted = "--attempted"
  package static var flags: [String] { [attempted] }

  package static func problem(_ problem: LineProblem) -> Problem { .line(problem) }

  package mutating func take(_ part: LinePart) throws(Problem) {
    switch part {
    case .quoted(let text): note = [note, text].filter { !$0.isEmpty }.joined(separator: " ")
    case .day(let day, _): heldOn = day
    case .flag: isAttempt = true
    case .word(let word): try take(word)
    case .value: break
    }
  }

  package func check() throws(Problem) {
    guard !matches.isEmpty else { throw .noMatch }
    guard minutes != nil || isAttempt else { throw .line(.noDuration) }
  }

  private mutating func take(_ word: String) throws(Problem) {
    if let references = Self.matches(word) {
      matches += references.filter { !matches.contains($0) }
    } else if word.hasPrefix("+") {
      guard let action = try Self.meaning(of: String(word.dropFirst()), in: SessionVocabulary.actions) else {
        throw .unknownAction(word)
      }
      actions.insert(action)
    } else if minutes == nil, let duration = try Self.length(word) {
      minutes = duration
    } else {
      switch try Self.meaning(of: word, in: SessionVocabulary.words) {
      case .medium(let found): medium = found
      case .activity(let found): activities.insert(found)
      case nil: throw .line(.unknownWord(word))
      }
    }
  }

  private static func matches(_ word: String) -> [Reference]? {
    Reference.list(word).flatMap { list in list.allSatisfy { $0.kind == .match } ? list : nil }
  }

  /// What the last word of an unfinished line can become.
  package static func completions(of line: String) -> [LineCompletion] {
    completions(of: line) { typed in
      typed.hasPrefix("+")
        ? SessionVocabulary.actions.completions(of: typed, mark: "+") : SessionVocabulary.words.completions(of: typed)
    }
  }
}
