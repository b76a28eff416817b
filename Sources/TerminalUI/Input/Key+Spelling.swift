/// The words for keys, the same in hints, help, scripts and key tables: `Ctrl-S`, `PgDn`, `Alt-Enter`, `F1`, `g`.
extension Key {
  /// How the key is written for people; `Key(spelling:)` reads it back.
  package var spelling: String {
    if code == .backTab { return Key.prefix(modifiers) + "Shift-Tab" }
    return Key.prefix(modifiers) + name
  }

  /// Reads a key's spelling. Names and modifiers may be in any case; a single character stands for itself.
  ///
  /// - Returns: `nil` when the text names no key.
  package init?(spelling: String) {
    var rest = Substring(spelling)
    var modifiers: Modifiers = []
    prefixes: while true {
      for (prefix, modifier) in Key.modifierPrefixes where Key.starts(rest, with: prefix) {
        rest = rest.dropFirst(prefix.count)
        modifiers.insert(modifier)
        continue prefixes
      }
      break
    }
    guard let code = Key.code(named: rest) else { return nil }
    self.init(code, modifiers)
  }

  private static let modifierPrefixes: [(String, Modifiers)] = [
    ("Ctrl-", .control), ("Alt-", .alt), ("Shift-", .shift),
  ]

  private static let names: [(KeyCode, String)] = [
    (.enter, "Enter"), (.tab, "Tab"), (.escape, "Esc"), (.backspace, "Backspace"), (.delete, "Del"),
    (.insert, "Ins"), (.up, "Up"), (.down, "Down"), (.left, "Left"), (.right, "Right"), (.home, "Home"),
    (.end, "End"), (.pageUp, "PgUp"), (.pageDown, "PgDn"), (.character(" "), "Space"),
  ]

  private static func prefix(_ modifiers: Modifiers) -> String {
    modifierPrefixes.reduce(into: "") { text, entry in
      if modifiers.contains(entry.1) { text += entry.0 }
    }
  }

  private var name: String {
    switch code {
    case .f(let number): return "F\(number)"
    case .character(let character) where character != " ":
      return modifiers.contains(.control) ? character.uppercased() : String(character)
    default: return Key.names.first { $0.0 == code }?.1 ?? ""
    }
  }

  private static func code(named name: Substring) -> KeyCode? {
    if name.count == 1, let character = name.first {
      return character == " " || character.isNewline ? nil : .character(character)
    }
    let lowered = name.lowercased()
    if let entry = names.first(where: { $0.1.lowercased() == lowered }) { return entry.0 }
    guard lowered.first == "f", let number = Int(lowered.dropFirst()), (1...24).contains(number) else { return nil }
    return .f(number)
  }

  /// Whether something follows the prefix, so that `Ctrl--` is Control and a hyphen.
  private static func starts(_ text: Substring, with prefix: String) -> Bool {
    text.count > prefix.count && text.prefix(prefix.count).lowercased() == prefix.lowercased()
  }
}
