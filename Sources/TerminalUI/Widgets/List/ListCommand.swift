/// What a person can do in every list, with its keys; screens add it to their command table for help.
package enum ListCommand: String, CaseIterable, Sendable {
  case up, down, pageUp, pageDown, first, last
  case open, toggleMark, markAll, find, sort

  package var keys: [KeySequence] {
    switch self {
    case .up: [KeySequence(.up), KeySequence(.character("k"))]
    case .down: [KeySequence(.down), KeySequence(.character("j"))]
    case .pageUp: [KeySequence(.pageUp)]
    case .pageDown: [KeySequence(.pageDown)]
    case .first: [KeySequence(.home)]
    case .last: [KeySequence(.end)]
    case .open: [KeySequence(.enter)]
    case .toggleMark: [KeySequence(.space)]
    case .markAll: [KeySequence(.character("*"))]
    case .find: [KeySequence(.character("/"))]
    case .sort: [KeySequence(.character("s"))]
    }
  }

  /// The command that a key stands for.
  package init?(_ key: Key) {
    guard let command = Self.allCases.first(where: { $0.keys.contains { $0.keys == [key] } }) else { return nil }
    self = command
  }
}
