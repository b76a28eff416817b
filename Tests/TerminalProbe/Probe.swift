import Commands
import CursesTerminal
import Glibc
import TerminalUI

/// A small console for the tests of the terminal layer: a list, a field, and keys that crash it.
@main
enum Probe {
  @MainActor static func main() async throws {
    let arguments = CommandLine.arguments
    if arguments.count == 3, arguments[1] == "write" { return try ProbeWriter.write(to: arguments[2]) }
    if arguments.count == 5, arguments[1].hasPrefix("restore") {
      return try ProbeRestore.run(
        arguments[2], to: arguments[3], until: arguments[4], acceptsAll: arguments[1] == "restore-all")
    }
    let environment = TerminalEnvironment.current()
    let folder = getenv("XDG_STATE_HOME").map { String(cString: $0) } ?? "/tmp"
    do {
      let terminal = try CursesTerminal(
        TerminalConfiguration(isLowBandwidth: CommandLine.arguments.contains("--low-bandwidth")),
        environment: environment,
        crashNote: CrashNote(folder: folder, heading: "probe 1.0", farewell: "Probe crashed; see its note.\r\n"))
      let application = ProbeApplication(terminal: terminal)
      let loop = TerminalLoop(terminal: terminal, application: application, isRemote: environment.isRemote)
      let reason = await loop.run()
      print("ended: \(reason)")
      exit(reason.exitStatus)
    } catch {
      let text = "refused: \(error); try --plain\r\n"
      write(STDERR_FILENO, text, text.utf8.count)
      exit(1)
    }
  }
}
