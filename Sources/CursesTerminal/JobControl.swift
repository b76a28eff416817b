import Glibc

/// Whether there is a shell to come back from, and the way to it.
enum JobControl {
  /// Whether the processes of this job can be stopped: some parent outside of the job, in the same session, is there to
  /// continue them. Not so for a program that sshd or a terminal window started by itself.
  static var canStop: Bool {
    var parent = getppid()
    for _ in 0..<32 where getpgid(parent) == getpgrp() {
      guard let next = parentOf(parent) else { return false }
      parent = next
    }
    return parent > 1 && getpgid(parent) != getpgrp() && getsid(parent) == getsid(0)
  }

  /// Stops the job as Ctrl-Z does; comes back once it is continued, or soon when the system would not stop it.
  ///
  /// - Returns: `false` when the job was continued only to end, as by `kill %1`: the terminal is the shell's then.
  static func stop(signals: SignalPipe) -> Bool {
    var standard = sigaction()
    var caught = sigaction()
    sigaction(SIGTSTP, &standard, &caught)
    kill(0, SIGTSTP)
    // The stop may come a moment after kill returns; being continued is what ends it.
    let answer = signals.wait(for: .continued, milliseconds: 500)
    sigaction(SIGTSTP, &caught, nil)
    return answer
  }

  /// From `/proc`: the number after the closing parenthesis of the name and the state.
  private static func parentOf(_ process: pid_t) -> pid_t? {
    guard let file = fopen("/proc/\(process)/stat", "re") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 512)
    guard fgets(&line, 512, file) != nil else { return nil }
    let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
    return fields.count > 1 ? pid_t(fields[1]) : nil
  }
}
