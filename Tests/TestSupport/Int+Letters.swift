extension Int {
  /// The digits as letters, 0 as `a`, in the order of the numbers: names with digits in them are asked about.
  package var letters: String { String(String(self).map { Self.alphabet[$0] ?? $0 }) }

  private static let alphabet = Dictionary(uniqueKeysWithValues: zip("0123456789", "abcdefghij"))
}
