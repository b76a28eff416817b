/// What holds for a cell beside its role.
package struct Attributes: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// In the row or item that the cursor is on.
  package static let selected = Attributes(rawValue: 1)
  package static let strong = Attributes(rawValue: 2)
  package static let underlined = Attributes(rawValue: 4)
}
