import TerminalUI
import ViewModels

extension Tone {
  /// How a text that is meant so is drawn.
  var role: Role {
    switch self {
    case .plain: .text
    case .muted: .muted
    case .accent: .accent
    case .good: .success
    case .warning: .warning
    case .bad: .error
    }
  }
}
