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

  /// Stops the job as Ctrl-Z (SIGTSTP) or a touch of another job's terminal (SIGTTOU) does; comes back once it is
  /// continued.
  ///
  /// - Returns: `false` when the job was continued only to end, as by `kill %1`: the terminal is the shell's then.
  static func stop(by number: Int32, signals: SignalPipe) -> Bool {
    var before = sigaction()
    sigaction(number, nil, &before)
    // The rest of the job first, then this thread alone: raise comes back only after the stop, where kill may come back
    // before it. Threads that serve queues have signals blocked.
    _ = signal(number, SIG_IGN)
    kill(0, number)
    _ = signal(number, SIG_DFL)
    var set = sigset_t()
    var blocked = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, number)
    pthread_sigmask(SIG_UNBLOCK, &set, &blocked)
    raise(number)
    pthread_sigmask(SIG_SETMASK, &blocked, nil)
    sigaction(number, &before, nil)
    // Signals are handled in the order of their numbers: what ends the program is known before SIGCONT is.
    return signals.wait(for: .continued, milliseconds: 2_000)
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
