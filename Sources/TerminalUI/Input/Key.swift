/// One key press: a key and the modifiers held with it.
///
/// Two presses a terminal cannot tell apart are one value: Shift is part of a character (`A`) and of Shift-Tab
/// (`backTab`), and a letter held with Control is lower case.
package struct Key: Hashable, Sendable {
  package let code: KeyCode
  package let modifiers: Modifiers

  package init(_ code: KeyCode, _ modifiers: Modifiers = []) {
    switch code {
    case .character(let character):
      let folded = modifiers.contains(.control) ? Key.lowercased(character) : character
      self.code = .character(folded)
      self.modifiers = modifiers.subtracting(.shift)
    case .tab where modifiers.contains(.shift), .backTab:
      self.code = .backTab
      self.modifiers = modifiers.subtracting(.shift)
    default:
      self.code = code
      self.modifiers = modifiers
    }
  }

  private static func lowercased(_ character: Character) -> Character {
    let lower = character.lowercased()
    return lower.count == 1 ? Character(lower) : character
  }
}

extension Key {
  package static let enter = Key(.enter)
  package static let tab = Key(.tab)
  package static let backTab = Key(.backTab)
  package static let escape = Key(.escape)
  package static let backspace = Key(.backspace)
  package static let delete = Key(.delete)
  package static let insert = Key(.insert)
  package static let up = Key(.up)
  package static let down = Key(.down)
  package static let left = Key(.left)
  package static let right = Key(.right)
  package static let home = Key(.home)
  package static let end = Key(.end)
  package static let pageUp = Key(.pageUp)
  package static let pageDown = Key(.pageDown)
  package static let space = Key(.character(" "))

  package static func character(_ character: Character) -> Key { Key(.character(character)) }
  package static func control(_ character: Character) -> Key { Key(.character(character), .control) }
  package static func alt(_ character: Character) -> Key { Key(.character(character), .alt) }
  package static func f(_ number: Int) -> Key { Key(.f(number)) }

  /// The character this press types into a text field; none for a command key or one held with Control or Alt.
  package var typed: Character? {
    guard case .character(let character) = code, modifiers.isEmpty else { return nil }
    return character
  }
}
