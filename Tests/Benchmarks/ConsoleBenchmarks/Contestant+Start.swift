import Glibc

extension Contestant {
  /// Starts the program.
  ///
  /// - Parameters:
  ///   - line: What its input and output are: a terminal line, or `/dev/null`.
  ///   - leads: Whether it leads a new session, whose terminal the line becomes.
  func start(on line: String, leads: Bool) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    // The first terminal a session's leader opens becomes the session's.
    for descriptor in Int32(0)...2 { posix_spawn_file_actions_addopen(&actions, descriptor, line, O_RDWR, 0) }
    let newSession: Int16 = 0x80  // POSIX_SPAWN_SETSID, which the importer leaves out
    if leads { posix_spawnattr_setflags(&attributes, newSession) }
    var argv = ([program] + arguments).map { strdup($0) } + [nil]
    var envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer {
      for pointer in argv + envp { free(pointer) }
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    var process: pid_t = 0
    guard posix_spawnp(&process, program, &actions, &attributes, &argv, &envp) == 0 else {
      throw TimedTerminal.Failure.cannotStart(program)
    }
    return process
  }
}
