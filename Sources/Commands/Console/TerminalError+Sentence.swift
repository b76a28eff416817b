import CursesTerminal
import Localization

extension TerminalError {
  /// What is wrong with the terminal, why, and what to do.
  var sentence: String {
    switch self {
    case .notATerminal(.input): English.Terminal.inputIsNoTerminal
    case .notATerminal(.output): English.Terminal.outputIsNoTerminal
    case .noTerminalType: English.Terminal.noType
    case .noCursorAddressing(let type): English.Terminal.noCursor(type)
    case .noDescription(let type): English.Terminal.noDescription(type)
    case .system(let number): English.Terminal.system(number)
    }
  }
}

extension TerminalNotice {
  var sentence: String {
    switch self {
    case .unknownType(let type, let substitute): English.Terminal.unknownType(type, usedAs: substitute)
    }
  }
}
