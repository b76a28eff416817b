import ArgumentParser
import CursesTerminal
import Glibc
import Repository

/// The whole program, for the executable to start.
package enum Program {
  /// Reads the process's arguments, does what they say, and exits with a status of `interface.md`.
  ///
  /// Stays on the thread that the process begins with for as long as it waits for nothing: each change of thread has the
  /// system start another.
  @MainActor package static func run() async {
    CrashTraces.turnOff()
    let arguments = Array(CommandLine.arguments.dropFirst())
    // Before all else, none of which it needs: neither the tree of commands nor a try of what the system gives.
    if arguments == ["--version"] {
      StandardStreams.print(Version.text)
      exit(0)
    }
    if let shortage = ProcessLimits.shortage {
      StandardStreams.say(shortage.sentence)
      exit(ExitStatus.failed.rawValue)
    }
    await Waiting.$current.withValue(Waiting(goesOn: WaitingNote.goesOn)) { @MainActor in
      await MatchbookCommand.perform(arguments)
    }
    // To return would be to wait for what only another thread does.
    exit(0)
  }
}
