package import Dispatch
package import Glibc

/// A program that tests have started, on descriptors given to it.
///
/// The system's own calls rather than Foundation's `Process`, which learns of an end by a run loop and keeps descriptors
/// for long after it.
package struct ChildProcess: Sendable {
  package let process: pid_t

  /// - Parameters:
  ///   - words: The program's path and its arguments.
  ///   - environment: Nothing else is in it; nil for the environment of the tests.
  ///   - folder: Where it begins; nil for where the tests are.
  ///   - descriptors: What its standard input, output and error are.
  package init(
    _ words: [String], environment: [String: String]? = nil, folder: String? = nil, descriptors: [Int32]
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    for (number, descriptor) in descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
    }
    let words = (folder.map { ["/usr/bin/env", "-C", $0] } ?? []) + words
    var arguments = words.map { strdup($0) } + [nil]
    var variables = (environment ?? [:]).map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer {
      for pointer in arguments + variables { free(pointer) }
      posix_spawn_file_actions_destroy(&actions)
    }
    var process: pid_t = 0
    let problem =
      environment == nil
      ? posix_spawn(&process, words[0], &actions, nil, &arguments, environ)
      : posix_spawn(&process, words[0], &actions, nil, &arguments, &variables)
    guard problem == 0 else { throw CannotStart(program: words[0], errno: problem) }
    self.process = process
  }

  package struct CannotStart: Error {
    package let program: String
    package let errno: Int32
  }

  /// Waits for its end. A program that goes on beyond the limit is killed, so that a test fails rather than waits for ever.
  package func wait(atMost limit: DispatchTimeInterval = .seconds(240)) -> ExitStatus {
    let process = self.process
    let end = DispatchWorkItem { kill(process, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + limit, execute: end)
    defer { end.cancel() }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return ExitStatus(waitStatus: status)
  }
}
