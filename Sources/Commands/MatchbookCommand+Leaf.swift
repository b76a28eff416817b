import ArgumentParser
import Glibc

extension MatchbookCommand {
  /// The command that words name, read with its own options alone.
  ///
  /// Laying out the tree of all commands takes longer than most of them run, and the gate would do it twice.
  ///
  /// - Returns: nil where the words name a group or nothing, ask for help, or are wrong: then the whole tree is needed, to
  ///   say so as it should be said.
  static func leaf(_ words: [String]) -> (any ParsableCommand)? {
    var command: any ParsableCommand.Type = self
    var rest = words[...]
    while let next = command.configuration.subcommands.first(where: { $0.configuration.commandName == rest.first }) {
      command = next
      rest = rest.dropFirst()
    }
    if rest.isEmpty, command == self { command = ConsoleCommand.self }
    guard command.configuration.subcommands.isEmpty, let parsed = try? command.parseAsRoot(Array(rest)) else {
      return nil
    }
    return type(of: parsed) == command ? parsed : nil
  }

  /// Runs what the words say, and ends the process where that fails.
  static func perform(_ arguments: [String]) async {
    do {
      let words = try WordsFromInput.filled(arguments)
      if let settings = ConsoleSettings(words: words) { return try await ConsoleRunner.run(settings) }
      if let gate = Gate(words: words) { return try await gate.run() }
      if let line = LogLine(words: words) { return try await line.run() }
      let ordered = ArgumentOrder.commandFirst(words, tree: self)
      var command = try leaf(ordered) ?? parseAsRoot(ordered)
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
      } else {
        try command.run()
      }
    } catch let code as ExitCode {
      // What is wrong has been said; to have it made out what to say takes longer than to begin.
      Glibc.exit(code.rawValue)
    } catch {
      end(with: error)
    }
  }

  /// Says what ArgumentParser has to say, help or what is wrong with the words, and ends the process.
  static func end(with error: any Error) -> Never {
    let (code, text) = (exitCode(for: error), fullMessage(for: error))
    if text.isEmpty {
      Glibc.exit(code.rawValue)
    } else if code.isSuccess {
      StandardStreams.print(text)
    } else {
      let lines = Echo.inert(text).split(separator: "\n")
      StandardStreams.say(lines.map { Echo.shortened(String($0)) }.joined(separator: "\n"))
    }
    Glibc.exit(code.rawValue)
  }
}
