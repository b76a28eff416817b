import ArgumentParser
import Localization
import Screens
import TerminalUI

/// How the console is shown; also for `demo`, which ends in the console.
struct ConsoleOptions: ParsableArguments {
  @Option(help: "The screen to begin with: today, intake, matching or matches.")
  var screen: Tab = .today

  @Option(help: "standard, highContrast or monochrome.")
  var theme: Theme = .standard

  @Flag(name: .customLong("low-bandwidth"), help: "Mark the selected row with a sign instead of a bar.")
  var lowBandwidth = false

  @Flag(name: .customLong("mask-names"), help: "Show initials in place of names until a record is opened.")
  var maskNames = false

  @Option(
    name: .customLong("lock-after"), help: "Lock after so many seconds without a key, if that is sooner than the rule.")
  var lockAfter: Int?

  @Option(
    name: .customLong("end-after"), help: "End after so many seconds without a key, if that is sooner than the rule.")
  var endAfter: Int?

  @Option(help: "Play the keys in this file instead of reading a keyboard, with a clock that stands still.")
  var script: String?

  @Option(
    name: .customLong("save-screen"),
    help: "With --script: write the last screen to this file as text; - is standard output.")
  var saveScreen: String?

  @Flag(help: "Let --save-screen replace a file that is there.")
  var force = false

  @Option(name: .customLong("script-size"), help: "With --script: the window, as COLUMNSxROWS.")
  var scriptSize = "80x24"

  func validate() throws {
    guard [lockAfter, endAfter].contains(where: { $0.map { $0 < 1 } ?? false }) else { return }
    throw ValidationError(English.Session.badIdleTime)
  }
}

extension Tab: ExpressibleByArgument {
  /// Reads a screen name as the option takes it.
  public init?(argument: String) {
    guard let tab = Tab.allCases.first(where: { $0.name == argument.lowercased() }) else { return nil }
    self = tab
  }

  /// The names of all screens, for help and completion.
  public static var allValueStrings: [String] { allCases.map(\.name) }
  /// The name of this screen.
  public var defaultValueDescription: String { name }
}

extension Theme: ExpressibleByArgument {}
