/// What the drawing itself must know of the terminal and its reader; colours are not part of it.
package struct DrawingOptions: Hashable, Sendable {
  package var charset: Charset
  /// Marks the selected row with a sign alone instead of a bar over its whole width: 35 bytes a move instead of 200.
  package var isLowBandwidth: Bool
  package var words: WidgetWords

  package init(charset: Charset = .utf8, isLowBandwidth: Bool = false, words: WidgetWords = WidgetWords()) {
    self.charset = charset
    self.isLowBandwidth = isLowBandwidth
    self.words = words
  }
}
