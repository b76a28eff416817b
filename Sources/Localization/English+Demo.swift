package import Domain

extension English {
  /// Building the demo database.
  package enum Demo {
    package static func built(_ path: String, people: Int, matches: Int, sessions: Int) -> String {
      "Built a demo of \(grouped(people)) people, \(grouped(matches)) matches and \(grouped(sessions)) sessions at \(path)."
    }
    package static func reused(_ path: String, builtFor day: CivilDate) -> String {
      "Using the demo built for \(day) at \(path); remove that file to have a new one."
    }
    package static func missing(_ file: String) -> String {
      "The demo is made from the sample files, and \(file) is not installed; run 'make install', or set MATCHBOOK_RESOURCES "
        + "to the Resources folder."
    }
    package static let cancelled = "The demo was not built, and nothing is left of the attempt; run the command again."

    /// One line that fits 80 columns.
    ///
    /// - Parameters:
    ///   - rate: Records a second; nil where it cannot be told.
    ///   - secondsLeft: nil where it cannot be told.
    package static func progress(
      bar: String, percent: Int, isIndexing: Bool, rate: Int?, secondsLeft: Int?
    ) -> String {
      var parts = ["\(isIndexing ? "Indexing" : "Building") [\(bar)] \(percent)%"]
      if let rate { parts.append("\(grouped(rate)) records/s") }
      if let secondsLeft { parts.append("\(duration(secondsLeft)) left") }
      return parts.joined(separator: " · ")
    }

    private static func duration(_ seconds: Int) -> String {
      seconds < 60 ? "\(seconds) s" : "\(seconds / 60) min \(seconds % 60) s"
    }

    /// `1,000,000`.
    private static func grouped(_ number: Int) -> String {
      let digits = Array(String(number))
      var text = ""
      for (index, digit) in digits.enumerated() {
        if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
        text.append(digit)
      }
      return text
    }
  }
}
