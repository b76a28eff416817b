/// What the name of a district tells of whether it contains a place. Boundaries are not on file, and a district's name
/// seldom tells all: `7th Hampden` is in the county of Hampden, and in which of its districts a town lies is not known.
package enum DistrictFit: Equatable, Sendable {
  /// The official stands for the whole state, or the district is the town itself.
  case certain
  /// The district's name names the county, and other districts' names may as well.
  case possible

  /// - Parameters:
  ///   - county: Without the word County; nil where it is not known.
  ///   - state: Two letters; an official of another state, or of a state that is not known, stands for no place.
  package init?(_ official: OfficialDirectory.Entry, town: String, county: String?, state: String) {
    guard !state.isEmpty, official.state == state else { return nil }
    let district = OfficialWords.folded(official.district)
    if official.chamber == .executive {
      self = .certain
    } else if !town.isEmpty, district == OfficialWords.folded(town), official.chamber == .local {
      self = .certain
    } else if let county, Self.holds(district, OfficialWords.folded(county)) {
      self = .possible
    } else {
      return nil
    }
  }

  /// Whether words stand in a name, one after the other.
  private static func holds(_ words: [String], _ part: [String]) -> Bool {
    guard !part.isEmpty, words.count >= part.count else { return false }
    return (0...words.count - part.count).contains { Array(words[$0..<$0 + part.count]) == part }
  }
}
