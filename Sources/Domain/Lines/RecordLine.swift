/// One part of a line, as it is handed to the record that the line tells.
package enum LinePart: Equatable, Sendable {
  /// A word, never empty, that stood in no quotation marks and belongs to no option.
  case word(String)
  /// What stood in quotation marks; it may be empty.
  case quoted(String)
  /// A day: of the option `--on`, which is also written `@sat`, or of another option that wants one.
  case day(CivilDate, option: String)
  /// A word behind an option that wants one.
  case value(String, option: String)
  case flag(String)
}

/// A record that is told in one line, such as `M-104 90m homework @sat "finished essay"`.
///
/// What all lines share is read here: quotations, days, options. A kind of line says what its words mean, in any order,
/// with ``LineLexicon`` for those that may be shortened, ``Reference/list(_:)`` and ``Minutes`` for the others.
package protocol RecordLine {
  associatedtype Problem: Error

  /// The options that stand by themselves, such as `--attempted`.
  static var flags: [String] { get }
  /// The options that want a day behind them.
  static var dayOptions: [String] { get }
  /// Of these, the ones whose day is still to come: `--due fri` is the coming Friday.
  static var comingDayOptions: [String] { get }
  /// The options that want any word behind them.
  static var valueOptions: [String] { get }

  /// Takes the next part of the line.
  mutating func take(_ part: LinePart) throws(Problem)
  /// Says what is missing, once the line is read.
  func check() throws(Problem)
  /// A problem that all lines know, as this kind tells it.
  static func problem(_ problem: LineProblem) -> Problem
}

extension RecordLine {
  package static var flags: [String] { [] }
  package static var dayOptions: [String] { [LineOption.on] }
  package static var comingDayOptions: [String] { [] }
  package static var valueOptions: [String] { [] }

  /// Reads a whole line.
  ///
  /// - Parameter today: What days are reckoned from; nil where the line can name none.
  package mutating func read(_ words: LineWords, today: CivilDate?) throws(Problem) {
    var waiting: String?
    for word in words.joiningLengths {
      if let option = waiting {
        try take(
          Self.dayOptions.contains(option)
            ? .day(try Self.day(word.text, today: today, option: option), option: option)
            : .value(word.text, option: option))
        waiting = nil
      } else if word.isQuoted {
        try take(.quoted(word.text))
      } else if Self.dayOptions.contains(word.text) || Self.valueOptions.contains(word.text) {
        waiting = word.text
      } else if Self.flags.contains(word.text) {
        try take(.flag(word.text))
      } else if word.text.hasPrefix("@") {
        try take(
          .day(try Self.day(String(word.text.dropFirst()), today: today, option: LineOption.on), option: LineOption.on))
      } else if !word.text.isEmpty {
        try take(.word(word.text))
      }
    }
    if let waiting { throw Self.problem(.noValue(option: waiting)) }
    try check()
  }

  private static func day(_ text: String, today: CivilDate?, option: String) throws(Problem) -> CivilDate {
    guard let today else { throw problem(.notADay(text)) }
    let reader = DateReader(today: today, comingDayOptions.contains(option) ? .coming : .past)
    guard let day = reader.day(text) else { throw problem(.notADay(text)) }
    return day
  }

  /// The length of time that a word tells; nil where it tells none.
  package static func length(_ word: String) throws(Problem) -> Minutes? {
    do throws(DurationProblem) {
      return try Minutes.read(word)
    } catch {
      guard error != .notALength else { return nil }
      throw problem(.duration(word, error))
    }
  }

  /// What a word means in a lexicon; nil where it means nothing there.
  package static func meaning<Value>(of word: String, in lexicon: LineLexicon<Value>) throws(Problem) -> Value? {
    do throws(LineProblem) {
      return try lexicon.meaning(of: word)
    } catch {
      throw problem(error)
    }
  }

  /// What the last word of an unfinished line can become, none while something is being quoted.
  ///
  /// - Parameter words: What a word that is no day and no option can become.
  package static func completions(
    of line: String, words: (_ typed: String) -> [LineCompletion]
  ) -> [LineCompletion] {
    guard let last = LineWords(line).words.last, !last.isQuoted, line.last?.isWhitespace == false else { return [] }
    let typed = last.text.lowercased()
    if typed.hasPrefix("@") { return LineOption.days.beginning(typed) }
    if typed.hasPrefix("-") { return (flags + dayOptions + valueOptions).beginning(typed) }
    return words(last.text)
  }
}

/// The options that lines share.
package enum LineOption {
  /// The day on which it happened.
  package static let on = "--on"

  static let days = (["today", "yesterday"] + Weekday.allCases.map { "\($0)" }).map { "@" + $0 }
}

/// What a word being typed can become.
package struct LineCompletion: Equatable, Sendable {
  /// What takes the place of the word.
  package let word: String
  /// What is shown of it: the word, or what it stands for.
  package let shown: String

  package init(_ word: String, shown: String? = nil) {
    self.word = word
    self.shown = shown ?? word
  }

  /// The line with its last word replaced, and a blank to go on.
  package func completing(_ line: String) -> String {
    guard let last = LineWords(line).words.last, !last.isQuoted, line.hasSuffix(last.text) else { return line }
    return line.dropLast(last.text.count) + word + " "
  }
}

extension [String] {
  /// The words that go on from what is typed, lowercase.
  package func beginning(_ typed: String) -> [LineCompletion] {
    filter { $0.hasPrefix(typed) && $0 != typed }.map { LineCompletion($0) }
  }
}
