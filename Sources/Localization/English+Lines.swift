package import Domain

extension English {
  /// What a line of any kind says that is not understood, and what to write instead.
  package static func sentence(for problem: LineProblem) -> String {
    switch problem {
    case .noDuration: "Say how long it was, such as 90m or 1h30."
    case .duration(let text, let problem): sentence(for: problem, in: text)
    case .notADay(let text): "“\(text)” is no day; write it like 2026-03-05, 3/5, yesterday, sat or -3d."
    case .noValue(LineOption.on): "Say the day after --on, such as yesterday, sat or 2026-03-05."
    case .noValue(let option): "Say what \(option) is to be, right after it."
    case .unknownWord(let word): "“\(word)” is not understood here; put a note into quotation marks."
    case .ambiguous(let word, let candidates): "“\(word)” can be \(either(candidates)); write more of it."
    }
  }

  /// Why a text isn't a length of time that can be used, and what to write instead.
  package static func sentence(for problem: DurationProblem, in text: String) -> String {
    switch problem {
    case .notALength: "“\(text)” isn't a length. Write it like 90m, 1h30 or 1.5h."
    case .hoursOrMinutes: "“\(text)” could be hours or minutes. Write it like 2h or 90m."
    case .negative, .moreThanADay: wholeSentence(for: InvalidReason(problem)) ?? ""
    }
  }

  package enum Lines {
    package static func completions(_ words: [String]) -> String { "Tab: \(words.joined(separator: ", "))" }
    package static func saysNothing(_ example: String) -> String { "The line says nothing yet; write it \(example)" }
  }

  /// The first few of many; a longer list helps nobody to choose.
  private static func either(_ candidates: [String]) -> String {
    let shown = candidates.prefix(6).joined(separator: " or ")
    return candidates.count > 6 ? "\(shown) or \(candidates.count - 6) more" : shown
  }
}
