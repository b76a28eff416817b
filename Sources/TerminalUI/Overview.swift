/// # TerminalUI
///
/// What a text console is made of, without a terminal: a canvas of cells, cell widths, styles, keys and widgets.
///
/// Everything here is a value. A screen draws into a ``Canvas``, tests read the canvas as text, and another module shows
/// it. Nothing in this module reads a clock, a locale or the terminal: size, charset and theme are inputs.
package enum TerminalUI {
  /// The smallest size that shows a screen; below it, a single line asks for a larger window.
  package static let smallestSize = Size(width: 40, height: 10)
}
