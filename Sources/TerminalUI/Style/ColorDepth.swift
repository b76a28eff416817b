/// How many colours the terminal shows.
package enum ColorDepth: Sendable, CaseIterable {
  /// No colour: a monochrome terminal, or `NO_COLOR` is set.
  case none
  case sixteen
  case twoHundredFiftySix
}
