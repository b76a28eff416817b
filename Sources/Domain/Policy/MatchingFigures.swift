/// How a program weighs who fits whom, and what it holds a match day to.
package struct MatchingFigures: Hashable, Sendable {
  /// Something that goals, needs and strengths speak of, with the words it is known by.
  package struct Theme: Hashable, Sendable {
    package var name: String
    /// As ``NameFolding/words(_:)`` gives them.
    package var words: Set<String>

    package init(name: String, words: Set<String>) {
      self.name = name
      self.words = words
    }
  }

  package var weights: MatchWeights
  /// So many shared interests, common times and shared themes fit fully.
  package var fullInterests: Int
  package var fullTimes: Int
  package var fullThemes: Int
  /// A mentor who has waited so many days counts fully.
  package var fullWaitDays: Int
  /// Who lives within so many kilometers lives nearby, as preferences mean it.
  package var nearbyKilometers: Int
  /// What a day of waiting is worth on a weighted match day, in points of 10,000.
  package var pointsPerWaitingDay: Int
  /// By how many days a match day may widen the worst gap between groups before somebody has to say why.
  package var widestGapDays: Int
  /// At most 62.
  package var themes: [Theme] { didSet { bitsOfWord = Self.bits(of: themes) } }
  private var bitsOfWord: [String: Int64]

  package init(
    weights: MatchWeights, fullInterests: Int, fullTimes: Int, fullThemes: Int, fullWaitDays: Int,
    nearbyKilometers: Int = 5, pointsPerWaitingDay: Int, widestGapDays: Int, themes: [Theme]
  ) {
    self.weights = weights
    self.fullInterests = fullInterests
    self.fullTimes = fullTimes
    self.fullThemes = fullThemes
    self.fullWaitDays = fullWaitDays
    self.nearbyKilometers = nearbyKilometers
    self.pointsPerWaitingDay = pointsPerWaitingDay
    self.widestGapDays = widestGapDays
    self.themes = themes
    bitsOfWord = Self.bits(of: themes)
  }

  /// What holds for an edition that says nothing of matching.
  package static let standard = MatchingFigures(
    weights: MatchWeights(interests: 30, distance: 25, times: 25, language: 10, mentorWait: 10), fullInterests: 3,
    fullTimes: 4, fullThemes: 2, fullWaitDays: 180, pointsPerWaitingDay: 20, widestGapDays: 14, themes: [])

  /// The themes that a text speaks of, a bit each; nil where it speaks of none, or nobody weighs them.
  package func themes(in text: String) -> Int64? {
    guard weights.strengths > 0, !themes.isEmpty, !text.isEmpty else { return nil }
    var found: Int64 = 0
    for word in NameFolding.words(text) { found |= bitsOfWord[word] ?? 0 }
    return found == 0 ? nil : found
  }

  package func names(ofThemes bits: Int64) -> [String] {
    themes.prefix(62).enumerated().compactMap { bits >> Int64($0.offset) & 1 == 1 ? $0.element.name : nil }
  }

  private static func bits(of themes: [Theme]) -> [String: Int64] {
    var bits: [String: Int64] = [:]
    for (bit, theme) in themes.prefix(62).enumerated() {
      for word in theme.words { bits[word, default: 0] |= 1 << Int64(bit) }
    }
    return bits
  }
}
