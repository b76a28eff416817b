import CNcurses
import Glibc

/// What a crash leaves for whoever looks into it: the signal, the time and the stack, and nothing of the data.
nonisolated package struct CrashNote: Sendable {
  /// Folder of the notes, made when it is not there. Each process has its own file in it, `crash-TIME-PID.txt`.
  package var folder: String

  /// First line of the note, such as the program's name and version.
  package var heading: String

  /// What the person at the terminal reads once it is restored; ends with a line break.
  package var farewell: String

  package init(folder: String, heading: String, farewell: String) {
    self.folder = folder
    self.heading = heading
    self.farewell = farewell
  }

  /// From now on, a crash restores the terminal and leaves this note.
  func install() {
    var path = ""
    for part in folder.split(separator: "/") {
      path += "/" + part
      mkdir(path, 0o700)
    }
    crash_guard_install("\(path)/crash-\(time(nil))-\(getpid()).txt", heading, farewell)
  }
}
