/// How roles look.
///
/// Nothing asks the terminal whether its background is light or dark (late answers leak into fields over slow links), so
/// every theme must be readable on both. A coloured text therefore either brings its own background, or uses one of the
/// few colours of the 256-colour cube that reach a contrast of 4.5:1 on black and on white alike (WCAG 2.2, 1.4.3).
package enum Theme: String, CaseIterable, Sendable {
  case standard
  case highContrast
  case monochrome

  /// How a cell of this role and these attributes looks where `depth` colours are to be had.
  package func appearance(of role: Role, _ attributes: Attributes = [], depth: ColorDepth) -> Appearance {
    var look =
      switch (self, depth) {
      case (.monochrome, _), (_, .none): Self.colorless(role)
      case (.highContrast, _): Self.contrasting(role)
      case (.standard, .sixteen): Self.sixteen(role)
      case (.standard, .twoHundredFiftySix): Self.midtone(role)
      }
    if attributes.contains(.selected) { look = Self.selected(look) }
    if attributes.contains(.strong) { look.isBold = true }
    if attributes.contains(.underlined) { look.isUnderlined = true }
    return look
  }

  /// The selection bar is the terminal's own colours reversed; only what brings its own background keeps it.
  private static func selected(_ look: Appearance) -> Appearance {
    guard look.background == nil else { return look }
    return Appearance(bold: look.isBold, underlined: look.isUnderlined, reversed: !look.isReversed)
  }

  private static func colorless(_ role: Role) -> Appearance {
    switch role {
    case .text, .muted, .border, .tab, .status, .chart, .badgeNeutral, .success, .badgeSuccess: Appearance()
    case .title, .keyHint, .accent, .warning, .badgeWarning, .button: Appearance(bold: true)
    case .columnTitle, .field, .found: Appearance(underlined: true)
    case .header, .focused, .activeTab: Appearance(reversed: true)
    case .error, .badgeError: Appearance(bold: true, reversed: true)
    }
  }

  private static func contrasting(_ role: Role) -> Appearance {
    switch role {
    case .text, .muted, .border, .tab, .chart, .badgeNeutral: Appearance()
    case .title, .keyHint, .accent, .status, .button: Appearance(bold: true)
    case .columnTitle, .field, .found: Appearance(bold: true, underlined: true)
    case .header, .focused, .activeTab: Appearance(bold: true, reversed: true)
    case .success, .badgeSuccess: Appearance(0, on: 10, bold: true)
    case .warning, .badgeWarning: Appearance(0, on: 11, bold: true)
    case .error, .badgeError: Appearance(15, on: 1, bold: true)
    }
  }

  private static func sixteen(_ role: Role) -> Appearance {
    switch role {
    case .text, .muted, .border, .tab, .status, .chart, .badgeNeutral: Appearance()
    case .title, .keyHint, .accent, .button: Appearance(bold: true)
    case .columnTitle, .field, .found: Appearance(underlined: true)
    case .header, .focused, .activeTab: Appearance(reversed: true)
    case .success, .badgeSuccess: Appearance(0, on: 2)
    case .warning, .badgeWarning: Appearance(0, on: 11)
    case .error, .badgeError: Appearance(15, on: 1)
    }
  }

  private static func midtone(_ role: Role) -> Appearance {
    switch role {
    case .text, .tab, .status: Appearance()
    case .muted, .border: Appearance(243)
    case .title, .button: Appearance(bold: true)
    case .keyHint, .accent: Appearance(63)
    case .columnTitle: Appearance(243, underlined: true)
    case .field, .found: Appearance(underlined: true)
    case .header, .focused, .activeTab: Appearance(reversed: true)
    case .success, .chart, .badgeSuccess: Appearance(29)
    case .warning: Appearance(131)
    case .badgeNeutral: Appearance(98)
    case .badgeWarning: Appearance(16, on: 179)
    case .error, .badgeError: Appearance(231, on: 124)
    }
  }
}
