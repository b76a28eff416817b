import Screens
import TerminalUI

/// How a console is begun, in plain values.
struct ConsoleSettings {
  /// The file; nil for the one that the environment names.
  var database: String?
  var usesColor = true
  var screen = Tab.today
  var theme = Theme.standard
  var isLowBandwidth = false
  var masksNames = false
  /// Seconds without a key.
  var lockAfter: Int?
  /// Seconds without a key.
  var endAfter: Int?
  /// The file of keys to play.
  var script: String?
  /// The file that a script's last screen goes to.
  var savedScreen: String?
  /// Whether that file may be there already.
  var replacesFile = false
  var scriptSize = "80x24"
  /// Whether what is asked before the console opens is answered with yes.
  var saysYes = false
}

extension ConsoleSettings {
  init(_ global: GlobalOptions, _ options: ConsoleOptions) {
    self.init(
      database: global.database, usesColor: !global.noColor, screen: options.screen, theme: options.theme,
      isLowBandwidth: options.lowBandwidth, masksNames: options.maskNames, lockAfter: options.lockAfter,
      endAfter: options.endAfter, script: options.script, savedScreen: options.saveScreen, replacesFile: options.force,
      scriptSize: options.scriptSize, saysYes: global.yes)
  }

  /// Reads the words with which most consoles are begun, day by day, some milliseconds sooner than the tree of commands
  /// is laid out.
  ///
  /// - Returns: nil for all other words, right or wrong, which are for ``MatchbookCommand`` to read.
  init?(words: [String]) {
    self.init()
    var rest = words.first == "console" ? words[1...] : words[...]
    func value() -> String? { rest.popFirst().flatMap { $0.hasPrefix("-") ? nil : $0 } }
    while let word = rest.popFirst() {
      switch word {
      case "--database":
        guard let path = value() else { return nil }
        database = path
      case "--screen":
        guard let name = value(), let tab = Tab(argument: name) else { return nil }
        screen = tab
      case "--low-bandwidth": isLowBandwidth = true
      case "--mask-names": masksNames = true
      case "--no-color": usesColor = false
      default: return nil
      }
    }
  }
}
