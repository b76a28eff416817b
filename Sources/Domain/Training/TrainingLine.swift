/// A training delivered as one line says it: `"Reporting abuse" 90m @yesterday`.
///
/// Grammar: `COURSE PERSON[,PERSON…] [DURATION] [@DAY] ["note"]`, in any order. A course may be shortened and written with
/// hyphens, `reporting-abuse`; the first quotation is the course where none was named before. People are named by
/// reference, or by what only one of them is called. Without a duration it took as long as the course usually does.
package struct TrainingLine: Sendable {
  package var course: TrainingCourseName?
  package var people: [Reference] = []
  package var minutes: Minutes?
  package var note = ""
  /// nil means today.
  package var heldOn: CivilDate?

  private let courses: LineLexicon<TrainingCourseName>
  private let named: @Sendable (String) -> LineLexicon<Reference>

  package enum Problem: Error, Equatable, Sendable {
    case noCourse
    case unknownCourse(String)
    case nobody
    case notAPerson(String)
    case line(LineProblem)
  }

  /// - Parameters:
  ///   - courses: The catalogue; see ``lexicon(of:)``.
  ///   - named: The people a word may name; asked only for words that mean nothing else.
  package init(
    _ words: LineWords, people: [Reference] = [], courses: LineLexicon<TrainingCourseName>,
    named: @escaping @Sendable (String) -> LineLexicon<Reference>, today: CivilDate
  ) throws(Problem) {
    self.people = people
    self.courses = courses
    self.named = named
    try read(words, today: today)
  }

  /// Courses by title and by reference.
  package static func lexicon(of courses: [TrainingCourseName]) -> LineLexicon<TrainingCourseName> {
    LineLexicon(courses.map { .init($0.title, others: [$0.reference.description], $0) })
  }

  /// What the line records: today and for the usual length unless it says otherwise.
  package func entry(today: CivilDate) -> TrainingEntry? {
    course.map {
      TrainingEntry(
        course: $0.reference, people: people, minutes: minutes ?? $0.minutes, heldOn: heldOn ?? today, note: note)
    }
  }
}

extension TrainingLine: RecordLine {
  package static func problem(_ problem: LineProblem) -> Problem { .line(problem) }

  package mutating func take(_ part: LinePart) throws(Problem) {
    switch part {
    case .quoted(let text) where course == nil:
      guard let found = try Self.meaning(of: text, in: courses) else { throw .unknownCourse(text) }
      course = found
    case .quoted(let text): note = [note, text].filter { !$0.isEmpty }.joined(separator: " ")
    case .day(let day, _): heldOn = day
    case .word(let word): try take(word)
    case .value, .flag: break
    }
  }

  package func check() throws(Problem) {
    guard course != nil else { throw .noCourse }
    guard !people.isEmpty else { throw .nobody }
  }

  private mutating func take(_ word: String) throws(Problem) {
    if let references = Reference.list(word), references.contains(where: { $0.kind != .course }) {
      if let other = references.first(where: { $0.kind != .adult }) { throw .notAPerson(other.description) }
      people += references.filter { !people.contains($0) }
    } else if minutes == nil, let duration = try Self.length(word) {
      minutes = duration
    } else if course == nil, let found = try Self.meaning(of: word, in: courses) {
      course = found
    } else if let person = try Self.meaning(of: word, in: named(word)) {
      if !people.contains(person) { people.append(person) }
    } else {
      throw course == nil ? .unknownCourse(word) : .notAPerson(word)
    }
  }

  /// What the last word of an unfinished line can become: a course, else somebody, else a course by a later word of its
  /// title.
  ///
  /// - Parameter people: Whom the letters may begin the name of, by reference and in words.
  package static func completions(
    of line: String, courses: LineLexicon<TrainingCourseName>, people: (String) -> [LineCompletion]
  ) -> [LineCompletion] {
    completions(of: line) { typed in
      let titles = courses.completions(of: typed)
      guard titles.isEmpty else { return titles }
      let found = people(typed)
      return found.isEmpty ? courses.completions(within: typed) : found
    }
  }
}
