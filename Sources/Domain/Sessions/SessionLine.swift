/// A mentoring session as one line says it: `M-104,M-98 90m homework +listen "finished essay"`.
///
/// Grammar: `REF[,REF…] DURATION [MEDIUM] [ACTIVITY…] [+ACTION…] ["note"]`, in any order after the references; a failed
/// attempt has no duration. Words may be shortened as long as they stay unambiguous.
package struct SessionLine: Equatable, Sendable {
  package var matches: [Reference] = []
  package var minutes: Minutes?
  package var medium: SessionMedium?
  package var activities = PackedSet<SessionActivity>()
  package var actions = PackedSet<DevelopmentalAction>()
  package var note = ""

  package enum Problem: Error, Equatable, Sendable {
    case noMatch
    case notAMatch(String)
    case noDuration
    case unknownWord(String)
    case ambiguous(String, candidates: [String])
    case unknownAction(String)
  }

  package init() {}

  /// Reads words as a shell hands them over: a word with a blank in it was quoted, and is the note.
  ///
  /// - Parameter needsDuration: False for an attempted contact.
  package init(words: [String], needsDuration: Bool = true) throws(Problem) {
    guard let first = words.first else { throw .noMatch }
    for part in first.split(separator: ",") {
      guard let reference = Reference(part), reference.kind == .match else { throw .notAMatch(String(part)) }
      if !matches.contains(reference) { matches.append(reference) }
    }
    guard !matches.isEmpty else { throw .noMatch }
    for word in words.dropFirst() { try read(word) }
    guard minutes != nil || !needsDuration else { throw .noDuration }
  }

  private mutating func read(_ word: String) throws(Problem) {
    if word.contains(where: \.isWhitespace) {
      note = note.isEmpty ? word : note + " " + word
    } else if word.hasPrefix("+") {
      let name = word.dropFirst().lowercased()
      let known = DevelopmentalAction.allCases.filter { Self.matches(name, $0.rawValue) || Self.matches(name, "\($0)") }
      guard let action = try Self.one(of: known, named: name, text: \.rawValue) else { throw .unknownAction(word) }
      actions.insert(action)
    } else if let duration = Minutes(text: word), minutes == nil {
      minutes = duration
    } else {
      let name = word.lowercased()
      let media = SessionMedium.allCases.filter { Self.matches(name, $0.rawValue) || Self.matches(name, "\($0)") }
      let known = SessionActivity.allCases.filter { Self.matches(name, $0.rawValue) }
      if media.count + known.count > 1, !media.contains(where: { $0.rawValue == name }),
        !known.contains(where: { $0.rawValue == name })
      {
        throw .ambiguous(word, candidates: media.map(\.rawValue) + known.map(\.rawValue))
      }
      if let exact = media.first(where: { $0.rawValue == name }) ?? (known.isEmpty ? media.first : nil) {
        medium = exact
      } else if let exact = known.first(where: { $0.rawValue == name }) ?? known.first {
        activities.insert(exact)
      } else {
        throw .unknownWord(word)
      }
    }
  }

  private static func matches(_ typed: String, _ name: String) -> Bool {
    typed.utf8.count >= 2
      && (name.lowercased().hasPrefix(typed) || name.replacing(" ", with: "-").hasPrefix(typed)
        || name.split(separator: " ").contains { $0 == typed })
  }

  private static func one<Value>(
    of candidates: [Value], named name: String, text: (Value) -> String
  ) throws(Problem) -> Value? {
    if let exact = candidates.first(where: { text($0) == name }) { return exact }
    guard candidates.count < 2 else { throw .ambiguous(name, candidates: candidates.map(text)) }
    return candidates.first
  }
}
