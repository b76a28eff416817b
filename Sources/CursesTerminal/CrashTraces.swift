import CNcurses
import Glibc

/// What a crash leaves behind: nothing with anybody's data in it.
nonisolated package enum CrashTraces {
  /// From now on the process leaves no core, neither in a file nor with a collector such as systemd-coredump, which asks
  /// the limit of nobody; and the language starts no program of its own that would write down what the variables held.
  package static func turnOff() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    process_hide_memory()
    for number in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE] { signal(number, SIG_DFL) }
  }
}
