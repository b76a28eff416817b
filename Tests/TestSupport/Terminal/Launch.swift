import Glibc

/// Starts a process as the leader of a new session on a terminal line.
struct Launch {
  /// The number the writing end of the lifeline has in the process; nothing uses it, it only stays open.
  private static let lifelineNumber: Int32 = 9

  private var actions = posix_spawn_file_actions_t()
  private var attributes = posix_spawnattr_t()

  init(line: String, detached: Set<Int32>, lifeline: Int32) {
    posix_spawn_file_actions_init(&actions)
    // The first terminal a session's leader opens becomes the session's.
    posix_spawn_file_actions_addopen(&actions, Launch.lifelineNumber, line, O_RDWR, 0)
    for descriptor in Int32(0)...2 {
      if detached.contains(descriptor) {
        posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
      } else {
        posix_spawn_file_actions_adddup2(&actions, Launch.lifelineNumber, descriptor)
      }
    }
    posix_spawn_file_actions_adddup2(&actions, lifeline, Launch.lifelineNumber)
    posix_spawnattr_init(&attributes)
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    let newSession: Int32 = 0x80  // POSIX_SPAWN_SETSID, which the importer leaves out
    posix_spawnattr_setflags(&attributes, Int16(newSession | Int32(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK)))
  }

  /// - Returns: The process, or nothing and `errno`.
  mutating func start(_ program: String, _ arguments: [String], _ environment: [String: String]) -> Result<
    pid_t, StartFailure
  > {
    var argv = ([program] + arguments).map { strdup($0) } + [nil]
    var envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer {
      for pointer in argv + envp { free(pointer) }
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    var process: pid_t = 0
    let result = posix_spawn(&process, program, &actions, &attributes, &argv, &envp)
    guard result == 0 else {
      errno = result
      return .failure(StartFailure())
    }
    return .success(process)
  }

  struct StartFailure: Error {}
}
