/// How cells of one role look: palette colours and video attributes.
package struct Appearance: Hashable, Sendable {
  /// An index into the terminal's palette (0–15, or 16–255 where it has them); nil is the terminal's own colour.
  package var foreground: UInt8?
  package var background: UInt8?
  package var isBold: Bool
  package var isUnderlined: Bool
  package var isReversed: Bool

  package init(
    _ foreground: UInt8? = nil, on background: UInt8? = nil, bold: Bool = false, underlined: Bool = false,
    reversed: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    isBold = bold
    isUnderlined = underlined
    isReversed = reversed
  }
}
