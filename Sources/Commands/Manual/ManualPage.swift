import Localization
import Screens
import TerminalUI

/// The manual page, made from what the program itself goes by: the command tree and the key tables.
@MainActor
struct ManualPage {
  let command: CommandDescription

  /// The page in the language of man(7), in lines of at most 80 bytes where it is text.
  var text: String {
    var lines = [
      ".TH MATCHBOOK 1 \(Version.day) \"Matchbook \(Version.text)\" \"\(English.Manual.section)\"",
      ".SH NAME", "matchbook \\- \(English.Manual.purpose)",
      ".SH SYNOPSIS", ".B matchbook", "[\\fIcommand\\fR] [\\fIoptions\\fR]",
      ".SH DESCRIPTION",
    ]
    lines += Array(English.Manual.description.map(Roff.filled).joined(separator: [".PP"]))
    lines.append(".SH OPTIONS")
    lines += Roff.filled(English.Manual.commonOptions)
    lines += common.flatMap(Self.lines)
    lines.append(".SH COMMANDS")
    lines += commands(of: command, named: command.commandName)
    lines.append(".SH KEYS")
    for page in KeyReference.pages {
      lines.append(".SS \(Roff.escaped(page.title))")
      for entry in page.entries {
        lines += [".TP", ".B \(Roff.escaped(entry.keys.isEmpty ? ": \(entry.title)" : entry.keys))"]
        lines += Roff.filled(entry.help)
      }
    }
    lines += Self.section("ENVIRONMENT", English.Manual.environment)
    lines += Self.section("EXIT STATUS", English.Manual.exitStatus)
    lines += Self.section("FILES", English.Manual.files)
    return lines.joined(separator: "\n") + "\n"
  }

  /// The options that every command takes, which are told once.
  private var common: [CommandDescription.Argument] {
    let leaves = Self.leaves(of: command)
    return (leaves.first?.arguments ?? []).filter { option in
      option.kind != "positional"
        && leaves.allSatisfy { leaf in (leaf.arguments ?? []).contains { $0.spelling == option.spelling } }
    }
  }

  private static func leaves(of command: CommandDescription) -> [CommandDescription] {
    let inside = shown(command)
    return inside.isEmpty ? [command] : inside.flatMap(leaves)
  }

  /// The commands beneath a command; `help` is told with the options.
  private static func shown(_ command: CommandDescription) -> [CommandDescription] {
    (command.subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
  }

  private func commands(of command: CommandDescription, named name: String) -> [String] {
    Self.shown(command).flatMap { sub -> [String] in
      let subName = "\(name) \(sub.commandName)"
      guard Self.shown(sub).isEmpty else { return commands(of: sub, named: subName) }
      let ownArguments = (sub.arguments ?? []).filter { argument in
        argument.shouldDisplay && !common.contains { $0.spelling == argument.spelling && argument.kind != "positional" }
      }
      let positional = ownArguments.filter { $0.kind == "positional" }.map { argument in
        let name = "\\fI\(Roff.escaped(argument.valueName ?? ""))\\fR" + (argument.isRepeating ? "..." : "")
        return argument.isOptional ? "[\(name)]" : name
      }
      let heading = ([Roff.escaped(subName)] + positional).joined(separator: " ")
      return [".SS \(heading)"] + Roff.filled(sub.abstract ?? "") + Roff.paragraphs(sub.discussion ?? "")
        + ownArguments.flatMap(Self.lines)
    }
  }

  private static func lines(of argument: CommandDescription.Argument) -> [String] {
    let value = "\\fI\(Roff.escaped(argument.valueName ?? ""))\\fR"
    let heading =
      switch argument.kind {
      case "positional": value
      case "option": "\\fB\(Roff.escaped(argument.spelling))\\fR \(value)"
      default: "\\fB\(Roff.escaped(argument.spelling))\\fR"
      }
    var help = [argument.abstract ?? ""]
    if let choices = argument.allValues, !choices.allSatisfy({ help[0].contains($0) }) {
      help.append("\(English.Manual.choices) \(choices.joined(separator: ", ")).")
    }
    if let standard = argument.defaultValue { help.append("\(English.Manual.standardValue): \(standard).") }
    return [".TP", heading] + Roff.filled(help.joined(separator: " "))
  }

  private static func section(_ title: String, _ terms: [(term: String, text: String)]) -> [String] {
    [".SH \(title)"] + terms.flatMap { [".TP", ".B \(Roff.escaped($0.term))"] + Roff.filled($0.text) }
  }
}
