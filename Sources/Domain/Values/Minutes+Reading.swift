extension Minutes {
  package enum Unit: Sendable {
    case minutes, hours
  }

  /// Reads a length of time as people write it: the one reader of lines, forms, options and files.
  ///
  /// Understood: `90m`, `90 minutes`, `1h30`, `1h 30m`, `1 hour and 30 minutes`, `1.5h`, `2 hours`, `1:30`, `90`. A bare
  /// number is minutes; one up to 12, or with a fraction, could be hours as well.
  ///
  /// - Parameter unit: What bare numbers are in the column they stand in; nil where nothing says so.
  package static func read(
    _ text: some StringProtocol, bareNumbersAre unit: Unit? = nil
  ) throws(DurationProblem) -> Minutes {
    guard text.utf8.count <= 60 else { throw .notALength }
    var tokens = try Token.all(in: text.lowercased())
    let isNegative = tokens.first == .minus
    if isNegative { tokens.removeFirst() }
    let count = try count(tokens, unit)
    guard !isNegative else { throw .negative }
    guard count <= ofADay, let minutes = Minutes(count) else { throw .moreThanADay(minutes: count) }
    return minutes
  }

  /// Whether a text tells a length of time, possible or not, with its unit.
  package static func isLength(_ text: some StringProtocol) -> Bool {
    guard text.contains(where: { $0.isLetter || $0 == ":" }) else { return false }
    do throws(DurationProblem) {
      _ = try read(text)
      return true
    } catch {
      return error != .notALength
    }
  }

  private static func count(_ tokens: [Token], _ unit: Unit?) throws(DurationProblem) -> Int {
    switch tokens.count {
    case 1:
      guard case .number(let number) = tokens[0] else { throw .notALength }
      return try bare(number, unit)
    case 2:
      guard case .number(let number) = tokens[0] else { throw .notALength }
      if tokens[1] == .hours { return try number.hours() }
      if tokens[1] == .minutes { return try number.whole() }
    case 3, 4:
      guard case .number(let hours) = tokens[0], case .number(let minutes) = tokens[2],
        tokens.count == 3 || tokens[3] == .minutes
      else { throw .notALength }
      let isClock = tokens[1] == .colon && tokens.count == 3 && minutes.digits == 2
      guard isClock || tokens[1] == .hours else { throw .notALength }
      let (whole, rest) = (try hours.whole(), try minutes.whole())
      guard rest < 60 else { throw .notALength }
      return whole * 60 + rest
    default: break
    }
    throw .notALength
  }

  private static func bare(_ number: Token.Number, _ unit: Unit?) throws(DurationProblem) -> Int {
    switch unit {
    case .hours: return try number.hours()
    case .minutes: return try number.whole()
    case nil:
      guard number.fraction.isEmpty else {
        _ = try number.hours()
        throw .hoursOrMinutes
      }
      let whole = try number.whole()
      guard !(1...12).contains(whole) else { throw .hoursOrMinutes }
      return whole
    }
  }
}

/// A part of a written length of time.
private enum Token: Equatable {
  case number(Number)
  case hours, minutes, colon, minus

  struct Number: Equatable {
    var integer: Substring
    var fraction: Substring
    var hasMark: Bool

    var digits: Int { integer.utf8.count }

    func whole() throws(DurationProblem) -> Int {
      guard !hasMark, digits <= 6, let number = Int(integer) else { throw .notALength }
      return number
    }

    /// To the nearest minute.
    func hours() throws(DurationProblem) -> Int {
      guard hasMark else { return try whole() * 60 }
      guard (1...3).contains(fraction.utf8.count), digits <= 6, let part = Int(fraction),
        let whole = integer.isEmpty ? 0 : Int(integer)
      else { throw .notALength }
      let scale = [10, 100, 1000][fraction.utf8.count - 1]
      return whole * 60 + (part * 60 + scale / 2) / scale
    }
  }

  static func all(in text: String) throws(DurationProblem) -> [Token] {
    var tokens: [Token] = []
    var rest = text[...]
    while let character = rest.first {
      if character == " " || character == "\u{a0}" || character == "\t" {
        rest.removeFirst()
      } else if character == ":" {
        tokens.append(.colon)
        rest.removeFirst()
      } else if character == "-" || character == "\u{2212}", tokens.isEmpty {
        tokens.append(.minus)
        rest.removeFirst()
      } else if isDigit(character) || isMark(character) {
        tokens.append(.number(try number(&rest)))
      } else {
        let word = rest.prefix { $0.isLetter }
        guard !word.isEmpty else { throw .notALength }
        rest = rest.dropFirst(word.count)
        if rest.first == ".", word.count > 1 { rest.removeFirst() }
        if word == "and" { continue }
        guard let unit = units[String(word)] else { throw .notALength }
        tokens.append(unit)
      }
    }
    return tokens
  }

  private static func number(_ rest: inout Substring) throws(DurationProblem) -> Number {
    let integer = rest.prefix(while: isDigit)
    rest = rest.dropFirst(integer.count)
    guard let mark = rest.first, isMark(mark) else { return Number(integer: integer, fraction: "", hasMark: false) }
    rest.removeFirst()
    let fraction = rest.prefix(while: isDigit)
    rest = rest.dropFirst(fraction.count)
    guard !fraction.isEmpty else { throw .notALength }
    return Number(integer: integer, fraction: fraction, hasMark: true)
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
  private static func isMark(_ character: Character) -> Bool { character == "." || character == "," }

  private static let units: [String: Token] = [
    "h": .hours, "hr": .hours, "hrs": .hours, "hour": .hours, "hours": .hours, "m": .minutes, "min": .minutes,
    "mins": .minutes, "minute": .minutes, "minutes": .minutes,
  ]
}
