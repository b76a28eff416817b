/// What the post office knows of a ZIP code.
package struct Place: Equatable, Sendable {
  package enum Kind: UInt8, CaseIterable, Sendable {
    case standard
    case postOfficeBox
    /// One large receiver, such as a university.
    case unique
    case military
  }

  /// Degrees, to four decimals.
  package struct Coordinate: Equatable, Sendable {
    package let latitude: Double
    package let longitude: Double
  }

  /// Five digits.
  package let zip: String
  /// The name of the post office, which is not always the municipality's.
  package let town: String
  /// Without the word County; nil where the table has none, as in the territories.
  package let county: String?
  /// Two letters.
  package let state: String
  /// The middle of the area; nil for military places.
  package let coordinate: Coordinate?
  package let kind: Kind
}
