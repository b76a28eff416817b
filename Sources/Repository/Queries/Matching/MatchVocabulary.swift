/// The languages and interests that a pool and its seekers speak of as numbers, with their words.
///
/// An interest's number is its row id; a language's is given out as it is met, whatever its capitals. Only numbers of one vocabulary can be
/// compared.
package struct MatchVocabulary: Equatable, Sendable {
  /// By each spelling that was met, and by small letters.
  private var termOfLanguage: [String: Int32] = [:]
  private var languages: [String] = []
  private var interests: [Int32: String] = [:]

  package init() {}

  package func language(_ term: Int32) -> String? {
    languages.indices.contains(Int(term)) ? languages[Int(term)] : nil
  }

  /// Those that a wish for a language of the home is about: any but English, or English where it is the only one.
  package func homeLanguages(among terms: [Int32]) -> [Int32] {
    let english = termOfLanguage["english"]
    let others = terms.filter { $0 != english }
    return others.isEmpty ? terms : others
  }

  package func interest(_ term: Int32) -> String? { interests[term] }

  mutating func term(ofLanguage name: String) -> Int32 {
    if let term = termOfLanguage[name] { return term }
    let key = name.lowercased()
    let term = termOfLanguage[key] ?? Int32(truncatingIfNeeded: languages.count)
    if Int(term) == languages.count { languages.append(name) }
    termOfLanguage[key] = term
    termOfLanguage[name] = term
    return term
  }

  static func term(ofInterest id: Int64) -> Int32 { Int32(truncatingIfNeeded: id) }

  mutating func name(ofInterest id: Int64, _ name: String) { interests[Self.term(ofInterest: id)] = name }
}
