package import TerminalUI

/// What people choose about the terminal.
nonisolated package struct TerminalConfiguration: Equatable, Sendable {
  package var theme: Theme

  /// `false` is `--no-color`.
  package var usesColor: Bool
  package var usesMouse: Bool
  package var isLowBandwidth: Bool

  package init(
    theme: Theme = .standard, usesColor: Bool = true, usesMouse: Bool = true, isLowBandwidth: Bool = false
  ) {
    self.theme = theme
    self.usesColor = usesColor
    self.usesMouse = usesMouse
    self.isLowBandwidth = isLowBandwidth
  }
}
