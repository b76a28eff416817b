import Domain
import Glibc
import Localization
import Repository

/// How many consoles and requests of one user run at once through the gate: each holds a lock on a byte of a file beside the
/// database, and the system takes the lock back when the process ends, whatever ended it.
enum GateSeats {
  /// Of one user at once.
  static let most = 24
  /// Requests of one user in a minute.
  static let mostInAMinute = 300

  /// Takes a seat for as long as the process lasts.
  ///
  /// - Throws: `ExitCode` after a sentence, where the user has none left or comes too often.
  static func take(for workspace: Workspace, database: String) throws {
    if try !isFree(for: workspace.actor.id, database) {
      throw CommandSession.failure(English.Gate.tooManyAtOnce(most), .busy)
    }
    let arrivals = (try? workspace.arrivals(amongLast: 2 * mostInAMinute)) ?? 0
    if arrivals >= mostInAMinute { throw CommandSession.failure(English.Gate.tooManyInAMinute(mostInAMinute), .busy) }
  }

  /// Never closed: the lock goes with the process. A file that cannot be made keeps nobody out.
  private static func isFree(for user: Int64, _ database: String) throws -> Bool {
    let descriptor = open(database + ".seats", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return true }
    for seat in 0..<most {
      var lock = Glibc.flock(
        l_type: Int16(F_WRLCK), l_whence: Int16(SEEK_SET), l_start: off_t(clamping: user) * off_t(most) + off_t(seat),
        l_len: 1, l_pid: 0)
      // F_OFD_SETLK, which the importer leaves out: a lock of the open file, not of the process.
      if fcntl(descriptor, 37, &lock) == 0 { return true }
    }
    close(descriptor)
    return false
  }
}
