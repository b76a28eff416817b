extension English {
  /// Where to recruit, in words.
  package enum Recruitment {
    package static let title = "Where to recruit"
    package static let help = "Says which mentors would serve those who are left out and have waited longest."
    package static let atSite = "at the site"
    package static let badNumber = "--mentors is how many mentors to look for, from 1 to 200."
    package static let nobody = "Nobody is left out whom a new mentor would serve."

    package static func intro(leftOut: Int, kinds: Int) -> String {
      guard kinds > 0 else { return nobody }
      return """
        \(Mentoring.count(leftOut, "youth is", "youth are")) left out. The first kind of mentor is exactly the best to look \
        for: nobody else would serve one who has waited longer. Those after it are found one by one, with the ones before \
        counted in.
        """
    }
    package static func mentors(_ count: Int) -> String { Mentoring.count(count, "mentor", "mentors") }
    package static func profile(
      _ town: String, _ part: String, language: String, gender: String, program: String
    ) -> String {
      ([town, part] + (language.isEmpty ? [] : ["speaks \(language)"]) + (gender.isEmpty ? [] : [gender]) + [program])
        .joined(separator: ", ")
    }
    package static func unlocks(youth: Int, days: Int, fitting: Int) -> String {
      """
      would serve \(Mentoring.count(youth, "youth", "youth")) who waited \(Mentoring.count(days, "day", "days")) in all; \
      fits \(fitting) of those left out
      """
    }
    package static func exactness(_ lines: Int) -> String {
      lines < 2
        ? "The first is exact: no other kind of mentor would serve one who has waited longer."
        : "The first is exact; those after it are found one by one, each with the ones before it counted in."
    }

    // The page that asks a partner.
    package static let askTitle = "Mentors wanted"
    package static func askIntro(total: Int?) -> String {
      guard let total else {
        return "Young people in our programs wait for a mentor, and every adult who joins makes a match possible."
      }
      return """
        Today \(total) young people in our programs wait for whom no mentor is left: not for lack of willingness, but of \
        adults who live near, have time when they do, and speak their language. Every one who joins makes a match possible.
        """
    }
    package static let whereNeeded = "Where mentors are needed most"
    package static func town(_ name: String, waiting: Int, parts: [String], languages: [String]) -> String {
      var text = "\(name): \(waiting) wait"
      if !parts.isEmpty { text += "; most have time on \(list(parts))" }
      if !languages.isEmpty { text += "; speakers of \(list(languages)) are looked for" }
      return text
    }
    package static func elsewhere(_ count: Int) -> String { "Other towns together: \(count) wait" }
    package static let whatItTakes = "What it takes"
    package static func figures(
      age: ClosedRange<Int>, months: ClosedRange<Int>, dose: ClosedRange<Int>, training: ClosedRange<Int>
    ) -> [String] {
      func span(_ range: ClosedRange<Int>) -> String {
        range.lowerBound == range.upperBound ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
      }
      let hours = dose.lowerBound / 60...max(dose.lowerBound / 60, dose.upperBound / 60)
      return [
        "An adult of \(age.lowerBound) or older"
          + (age.lowerBound == age.upperBound ? "" : ", for some programs of \(age.upperBound)"),
        "\(span(hours)) hours a month with one young person, for \(span(months)) months",
        "References, background checks and an interview, which the programs arrange",
        "\(span(training)) minutes of training before the first meeting; staff who stay in touch all along",
      ]
    }
    package static let smallNumbers = "Numbers under ten are not given, so that no child can be recognized."
  }
}
