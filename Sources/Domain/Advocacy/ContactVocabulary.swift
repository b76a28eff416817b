/// What a line about a contact can name: officials and their aides, measures by their codes, and those of us who took part.
package struct ContactVocabulary: Sendable {
  package struct Measure: Equatable, Sendable {
    package var reference: Reference
    package var code: String
    package var term: String

    package init(reference: Reference, code: String, term: String = "") {
      self.reference = reference
      self.code = code
      self.term = term
    }
  }

  package struct User: Equatable, Sendable {
    /// Row id.
    package var id: Int64
    package var login: String
    package var name: String

    package init(id: Int64, login: String, name: String) {
      self.id = id
      self.login = login
      self.name = name
    }
  }

  package let directory: OfficialDirectory
  package let measures: [Measure]
  package let users: [User]
  let measureLexicon: LineLexicon<Reference>
  let userLexicon: LineLexicon<Int64>

  /// - Parameters:
  ///   - measures: Those that are open.
  ///   - users: Those who may meet officials.
  package init(directory: OfficialDirectory, measures: [Measure] = [], users: [User] = []) {
    self.directory = directory
    self.measures = measures
    self.users = users
    let codes = Dictionary(grouping: measures) { $0.code.lowercased() }
    measureLexicon = LineLexicon(
      measures.map { measure in
        // A budget line that is open for two years is named with the year.
        let isShared = (codes[measure.code.lowercased()]?.count ?? 0) > 1
        return .init(
          isShared ? "\(measure.code)-\(measure.term)" : measure.code, others: ["\(measure.reference)"],
          measure.reference)
      })
    userLexicon = LineLexicon(users.map { .init($0.login, others: [$0.name], $0.id) })
  }

  package func measure(_ reference: Reference) -> Measure? { measures.first { $0.reference == reference } }
  package func user(_ id: Int64) -> User? { users.first { $0.id == id } }

  /// The measure that a code means, with or without a plus before it; nil where it means none.
  package func measure(coded word: String) throws(LineProblem) -> Measure? {
    try measureLexicon.meaning(of: word.hasPrefix("+") ? String(word.dropFirst()) : word).flatMap(measure)
  }

  /// The user whom a login or a name means; nil where it means nobody.
  package func user(named word: String) throws(LineProblem) -> User? {
    try userLexicon.meaning(of: word).flatMap(user)
  }
}
