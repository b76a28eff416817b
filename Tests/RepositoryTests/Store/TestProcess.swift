import Foundation
import Glibc
import Testing

/// This test program run a second time, for one suite alone, or the probe, which says what it has done in lines.
final class TestProcess {
  private let process: pid_t
  private let output: Int32
  private var rest = ""

  /// - Parameters:
  ///   - suite: The suite to run; it is enabled by one of the variables.
  ///   - shell: A shell command that sets the scene and then runs `"$@"`; nil to run the program itself.
  convenience init(_ suite: String, _ environment: [String: String], within shell: [String] = []) throws {
    let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let arguments = shell + [program, "--testing-library", "swift-testing", "--filter", suite]
    try self.init(arguments, ProcessInfo.processInfo.environment.merging(environment) { $1 })
  }

  /// - Parameter arguments: The program, and what it is told.
  init(_ arguments: [String], _ variables: [String: String] = [:]) throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    posix_spawn_file_actions_addclose(&actions, ends[1])
    defer { posix_spawn_file_actions_destroy(&actions) }
    var argv = arguments.map { strdup($0) } + [nil]
    var environ = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in argv + environ { free(pointer) } }
    var process = pid_t()
    let status = posix_spawnp(&process, arguments[0], &actions, nil, &argv, &environ)
    close(ends[1])
    self.process = process
    output = ends[0]
    try #require(status == 0)
  }

  /// Says that something is done, as a suite that runs as a process does.
  static func say(_ text: String) -> Bool {
    let line = Array("written \(text)\n".utf8)
    return write(STDOUT_FILENO, line, line.count) == line.count
  }

  /// Waits for `count` acknowledgements, or the end.
  func lines(_ count: Int) -> [String] {
    var found: [String] = []
    while found.count < count, fill() { found += take() }
    return found
  }

  func killAndDrain() -> [String] {
    kill(process, SIGKILL)
    return drain()
  }

  /// Waits for the end; what was said by then and not yet read.
  func drain() -> [String] {
    while fill() {}
    var status: Int32 = 0
    waitpid(process, &status, 0)
    close(output)
    return take()
  }

  private func fill() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(output, &bytes, bytes.count)
    guard count > 0 else { return false }
    rest += String(decoding: bytes[..<count], as: UTF8.self)
    return true
  }

  /// The whole lines that have come; other output of the test program is not ours.
  private func take() -> [String] {
    guard let end = rest.lastIndex(of: "\n") else { return [] }
    defer { rest = String(rest[rest.index(after: end)...]) }
    return rest[..<end].split(separator: "\n").map(String.init).filter { $0.hasPrefix("written ") }
  }
}
