/// The languages and interests that a pool and its seekers speak of as numbers, with their words.
///
/// An interest's number is its row id; a language's is given out as it is met, whatever its capitals. Only numbers of one vocabulary can be
/// compared.
package struct MatchVocabulary: Equatable, Sendable {
  private var termOfLanguage: [String: Int32] = [:]
  private var languages: [String] = []
  private var interests: [Int32: String] = [:]

  package init() {}

  package func language(_ term: Int32) -> String? {
    languages.indices.contains(Int(term)) ? languages[Int(term)] : nil
  }

  /// Those that a wish for a language of the home is about: any but English, or English where it is the only one.
  package func homeLanguages(among terms: [Int32]) -> [Int32] {
    let others = terms.filter { language($0)?.lowercased() != "english" }
    return others.isEmpty ? terms : others
  }

  package func interest(_ term: Int32) -> String? { interests[term] }

  mutating func term(ofLanguage name: String) -> Int32 {
    let key = name.lowercased()
    if let term = termOfLanguage[key] { return term }
    let term = Int32(truncatingIfNeeded: languages.count)
    termOfLanguage[key] = term
    languages.append(name)
    return term
  }

  mutating func term(ofInterest id: Int64, name: String) -> Int32 {
    let term = Int32(truncatingIfNeeded: id)
    interests[term] = name
    return term
  }
}
