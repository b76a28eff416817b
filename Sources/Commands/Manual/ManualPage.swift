import ArgumentParser
import Localization
import Screens
package import TerminalUI

/// The manual page, made from what the program itself goes by: the command tree and the key tables.
package struct ManualPage {
  /// A screen's title and its commands.
  package struct Keys: Sendable {
    package let title: String
    package let entries: [CommandEntry]
    package init(title: String, entries: [CommandEntry]) {
      self.title = title
      self.entries = entries
    }
  }

  let keys: [Keys]

  package init(keys: [Keys]) { self.keys = keys }

  /// The page in the language of man(7).
  package var text: String {
    var lines = [
      ".TH MATCHBOOK 1 \"\" \"Matchbook \(Version.text)\" \"\(Self.escaped(English.Manual.section))\"",
      ".SH NAME", "matchbook \\- \(Self.escaped(English.Manual.purpose))",
      ".SH SYNOPSIS", ".B matchbook", "[\\fIcommand\\fR] [\\fIoptions\\fR]",
      ".SH DESCRIPTION",
    ]
    lines += English.Manual.description.map(Self.escaped)
    lines.append(".SH COMMANDS")
    lines += Self.commands(of: MatchbookCommand.self, named: "matchbook")
    lines.append(".SH KEYS")
    for screen in keys {
      lines.append(".SS \(Self.escaped(screen.title))")
      for entry in screen.entries {
        lines += [".TP", ".B \(Self.escaped(entry.keys.isEmpty ? ": \(entry.title)" : entry.keys))"]
        lines.append(Self.escaped("\(entry.title). \(entry.help)"))
      }
    }
    lines.append(".SH ENVIRONMENT")
    for (name, use) in English.Manual.environment { lines += [".TP", ".B \(name)", Self.escaped(use)] }
    lines.append(".SH EXIT STATUS")
    for (status, meaning) in English.Manual.exitStatus { lines += [".TP", ".B \(status)", Self.escaped(meaning)] }
    lines.append(".SH FILES")
    for (path, use) in English.Manual.files { lines += [".TP", ".I \(Self.escaped(path))", Self.escaped(use)] }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func commands(of command: any ParsableCommand.Type, named name: String) -> [String] {
    command.configuration.subcommands.flatMap { sub -> [String] in
      let subName = "\(name) \(sub.configuration.commandName ?? sub._commandName)"
      guard sub.configuration.shouldDisplay else { return [] }
      guard sub.configuration.subcommands.isEmpty else { return commands(of: sub, named: subName) }
      let help = command.helpMessage(for: sub, includeHidden: false, columns: 76)
      return [".SS \(escaped(subName))", ".nf"]
        + help.split(separator: "\n", omittingEmptySubsequences: false)
        .map { escaped(String($0)) } + [".fi"]
    }
  }

  /// Text that man(7) shows as it is.
  private static func escaped(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }
}
