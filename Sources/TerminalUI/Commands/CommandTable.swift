/// The commands of a screen, in the order that help shows them.
///
/// Where two share a key, the earlier has it: a screen puts its own commands before those it shares with others.
package struct CommandTable<Context> {
  package let commands: [Command<Context>]

  package init(_ commands: [Command<Context>]) { self.commands = commands }

  /// What pressing a key came to.
  package enum Outcome: Equatable, Sendable {
    case performed(id: String)
    /// The key names a command that cannot be done now, with the reason in a sentence.
    case disabled(id: String, why: String)
    /// The beginning of a sequence such as `g m`; the next key decides.
    case begun
    /// No command has this key.
    case unknown
  }

  /// Does what the key says.
  ///
  /// - Parameter pending: The keys of a sequence begun before; kept by the caller between keys, emptied here.
  package func dispatch(_ key: Key, pending: inout [Key], in context: Context) -> Outcome {
    let pressed = pending + [key]
    pending = []
    let candidates = commands.filter { $0.keys.contains { $0.keys == pressed } }
    if let command = candidates.first(where: { $0.whyDisabled(context) == nil }) ?? candidates.first {
      return perform(command, in: context)
    }
    if commands.contains(where: { $0.keys.contains { $0.keys.count > pressed.count && $0.keys.starts(with: pressed) } })
    {
      pending = pressed
      return .begun
    }
    return .unknown
  }

  /// Whether a key, after those of a sequence begun before, names a command.
  package func knows(_ key: Key, after pending: [Key]) -> Bool {
    let pressed = pending + [key]
    return commands.contains { $0.keys.contains { $0.keys == pressed } }
  }

  /// Does a command, as the palette does, unless it cannot be done now.
  package func perform(_ command: Command<Context>, in context: Context) -> Outcome {
    if let why = command.whyDisabled(context) { return .disabled(id: command.id, why: why) }
    command.perform(context)
    return .performed(id: command.id)
  }

  package func command(withID id: String) -> Command<Context>? { commands.first { $0.id == id } }

  /// The commands for the hint row: those that can be done now, with their first key.
  ///
  /// - Parameter isTyping: Characters are typed into a field: then the first key that is none.
  package func hints(in context: Context, isTyping: Bool = false) -> [KeyHint] {
    commands.compactMap { command in
      guard command.isHinted, let keys = command.keys.first(where: { !isTyping || !$0.isTyped }),
        command.whyDisabled(context) == nil
      else { return nil }
      return KeyHint(keys: keys.spelling, title: command.title)
    }
  }

  /// Every command as help, palette and manual show it.
  ///
  /// - Parameter context: Where to ask why a command is disabled; nil leaves the reasons out, as a manual does.
  package func entries(in context: Context?) -> [CommandEntry] {
    commands.map { command in
      CommandEntry(
        id: command.id, keys: command.keySpelling, title: command.title, help: command.help, group: command.group,
        whyDisabled: context.flatMap(command.whyDisabled))
    }
  }
}
