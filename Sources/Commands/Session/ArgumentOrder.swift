import ArgumentParser

/// Lets the options that every command takes stand before the command's name: `matchbook --database X tasks`.
enum ArgumentOrder {
  /// Whether an option takes a value, by its name.
  private static let options = [
    "--database": true, "--format": true, "--quiet": false, "--yes": false, "--no-color": false, "--plain": false,
  ]

  /// The arguments with leading options moved behind the names of command and subcommand; as they are where no command
  /// is named.
  static func commandFirst(_ arguments: [String], tree: any ParsableCommand.Type) -> [String] {
    var count = 0
    while count < arguments.count, arguments[count].hasPrefix("--") {
      let parts = arguments[count].split(separator: "=", maxSplits: 1)
      guard let name = parts.first, let takesValue = options[String(name)] else { return arguments }
      count += takesValue && parts.count == 1 ? 2 : 1
    }
    guard count > 0, count < arguments.count else { return arguments }
    let rest = Array(arguments[count...])
    // Help is about commands, and so takes no options.
    if rest[0] == "help" { return rest }
    let names = depth(of: rest, in: tree)
    return names == 0 ? arguments : Array(rest[..<names] + arguments[..<count] + rest[names...])
  }

  /// How many of the first words are names of commands, each beneath the one before.
  private static func depth(of words: [String], in tree: any ParsableCommand.Type) -> Int {
    var (depth, command) = (0, tree)
    while depth < words.count,
      let next = command.configuration.subcommands.first(where: { $0.configuration.commandName == words[depth] })
    {
      (depth, command) = (depth + 1, next)
    }
    return depth
  }
}
