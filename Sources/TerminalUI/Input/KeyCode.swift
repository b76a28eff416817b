/// What is engraved on a key, without the modifiers held with it.
package enum KeyCode: Hashable, Sendable {
  /// A character as typed: `A` rather than Shift and `a`. One Unicode scalar a key, so a combining mark comes alone.
  case character(Character)
  case enter, tab, backTab, escape, backspace
  case delete, insert, up, down, left, right, home, end, pageUp, pageDown

  /// A function key, from `f(1)`.
  case f(Int)
}
