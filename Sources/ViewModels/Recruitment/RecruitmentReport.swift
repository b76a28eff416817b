package import Domain
import Localization
import Matching
import Repository

/// Where to recruit: the kinds of mentors whose arrival would help most, in words, and the page that asks others for them.
package struct RecruitmentReport {
  nonisolated package struct Line: Equatable, Sendable {
    package let program: String
    package let town: String
    package let part: String
    package let language: String
    package let gender: String
    package let mentors: Int
    /// Days that those who would be served have waited, in all.
    package let days: Int
    /// How many of those left out such a mentor could be matched with.
    package let fitting: Int
  }

  package let lines: [Line]
  package let leftOut: Int
  private let ask: RecruitmentAsk
  private let languages: MatchVocabulary
  private let programs: [MatchDayPool.Program]
  private let today: CivilDate

  /// - Parameter limit: How many mentors to look for.
  package init(_ day: MatchDay, limit: Int) throws(MatchDayFailure) {
    let words = English.Recruitment.self
    let names = Dictionary(uniqueKeysWithValues: day.pool.programs.map { ($0.id, $0.name) })
    lines = try RecruitmentGaps(day.outcome, limit: limit).gaps.map { gap in
      let profile = gap.profile
      return Line(
        program: names[profile.programID] ?? "", town: profile.town.isEmpty ? words.atSite : profile.town,
        part: profile.part.rawValue, language: profile.language.flatMap(day.pool.vocabulary.language) ?? "",
        gender: profile.gender?.rawValue ?? "", mentors: gap.mentors,
        days: gap.unlocked.reduce(0) { $0 + Int(day.problem.days[$1]) }, fitting: gap.fitting)
    }
    leftOut = day.leftOut
    ask = RecruitmentAsk(day.outcome)
    languages = day.pool.vocabulary
    programs = day.pool.programs
    today = day.today
  }

  /// For the window: what to look for, and how far it is exact.
  package var peek: ListPeek {
    let words = English.Recruitment.self
    var parts: [ListPeek.Part] = [.paragraph(words.intro(leftOut: leftOut, kinds: lines.count))]
    for line in lines {
      parts.append(
        .fact(
          RecordFact(
            words.mentors(line.mentors),
            words.profile(line.town, line.part, language: line.language, gender: line.gender, program: line.program))))
      parts.append(.paragraph(words.unlocks(youth: line.mentors, days: line.days, fitting: line.fitting), .muted))
    }
    return ListPeek(title: words.title, parts: parts)
  }

  /// One page for a business or another partner: no child's data, no number under ten.
  package func page(isMarkdown: Bool) -> String {
    let words = English.Recruitment.self
    let hash = isMarkdown ? "# " : ""
    let under = isMarkdown ? "## " : ""
    let dot = isMarkdown ? "- " : "  * "
    var text = ["\(hash)\(words.askTitle)", "\(today)", "", words.askIntro(total: ask.total)]
    if !ask.towns.isEmpty {
      text += ["", "\(under)\(words.whereNeeded)", ""]
      text += ask.towns.map { town in
        dot
          + words.town(
            town.name, waiting: town.waiting, parts: town.parts.prefix(3).map(\.rawValue),
            languages: town.languages.compactMap(languages.language))
      }
      if let elsewhere = ask.elsewhere { text.append(dot + words.elsewhere(elsewhere)) }
    }
    text += ["", "\(under)\(words.whatItTakes)", ""]
    text += figures.map { dot + $0 }
    text += ["", words.smallNumbers]
    return text.joined(separator: "\n") + "\n"
  }

  /// What is asked of a mentor: the least and the most that the programs' policies say.
  private var figures: [String] {
    func range(_ figure: (ProgramPolicy) -> Int) -> ClosedRange<Int>? {
      let found = programs.map { figure($0.policy) }
      guard let low = found.min(), let high = found.max() else { return nil }
      return low...high
    }
    guard let age = range(\.mentorMinimumAge), let months = range(\.commitmentMonths),
      let dose = range(\.doseMinutesPerMonth), let training = range(\.trainingMinutes)
    else { return [] }
    return English.Recruitment.figures(age: age, months: months, dose: dose, training: training)
  }
}
