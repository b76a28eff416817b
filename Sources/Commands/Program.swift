import ArgumentParser
import Glibc
import Repository

/// The whole program, for the executable to start.
package enum Program {
  /// Reads the process's arguments, does what they say, and exits with a status of `interface.md`.
  package static func run() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    // Before all else, none of which it needs: neither the tree of commands nor a try of what the system gives.
    if arguments == ["--version"] { return StandardStreams.print(Version.text) }
    if let shortage = ProcessLimits.shortage {
      StandardStreams.say(shortage.sentence)
      exit(ExitStatus.failed.rawValue)
    }
    await Waiting.$current.withValue(Waiting(goesOn: WaitingNote.goesOn)) {
      await MatchbookCommand.perform(arguments)
    }
  }
}
