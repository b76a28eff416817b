import Domain
import Foundation
import GRDB
import Glibc
import TestSupport
import Testing

@testable import Repository

/// The variable that makes ``WriterProcess`` write, and says where.
private let databaseVariable = "MATCHBOOK_TEST_WRITER_DATABASE"

@Suite("A writer killed at any moment")
struct KillTests {
  @Test func `loses nothing that was acknowledged and breaks nothing`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/matchbook.sqlite"
    let network = try Network(store: Store.open(path: path))
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    var acknowledged: [String] = []
    for _ in 0..<20 {
      let writer = try Child(environment: [databaseVariable: path])
      // Killed after so many acknowledged writes, in the midst of the next.
      let count = Int.random(in: 1...30, using: &generator)
      acknowledged += writer.lines(count)
      usleep(UInt32.random(in: 0...400, using: &generator))
      acknowledged += writer.killAndDrain()
    }
    #expect(acknowledged.count >= 20, "seed \(seed)")
    let kept = try network.store.read { try Set(String.fetchAll($0, sql: "SELECT name FROM organization")) }
    #expect(Set(acknowledged).subtracting(kept) == [], "seed \(seed)")
    #expect(try network.workspace().verifyAudit().fault == nil, "seed \(seed)")
    #expect(try network.store.read { try String.fetchAll($0, sql: "PRAGMA integrity_check") } == ["ok"], "seed \(seed)")
  }
}

@Suite("The process that is killed", .enabled(if: getenv(databaseVariable) != nil))
struct WriterProcess {
  @Test func `writes until it is killed`() throws {
    let path = try #require(ProcessInfo.processInfo.environment[databaseVariable])
    let director = try Network.directorOf(Store.open(path: path))
    for number in 0... {
      let name = "written \(getpid())-\(number)"
      try director.addOrganization(NewOrganization(name: name, kind: .school))
      let line = Array("\(name)\n".utf8)
      guard write(STDOUT_FILENO, line, line.count) == line.count else { return }
    }
  }
}

/// This test program run a second time, for ``WriterProcess`` alone.
private final class Child {
  private let process: pid_t
  private let output: Int32
  private var rest = ""

  init(environment: [String: String]) throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    posix_spawn_file_actions_addclose(&actions, ends[1])
    defer { posix_spawn_file_actions_destroy(&actions) }
    let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let path = "/proc/self/exe"
    let arguments = [path, "--testing-library", "swift-testing", "--filter", "WriterProcess"]
    var argv = arguments.map { strdup($0) } + [nil]
    var environ = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in argv + environ { free(pointer) } }
    var process = pid_t()
    let status = posix_spawn(&process, path, &actions, nil, &argv, &environ)
    close(ends[1])
    self.process = process
    output = ends[0]
    try #require(status == 0)
  }

  /// Waits for `count` acknowledgements.
  func lines(_ count: Int) -> [String] {
    var found: [String] = []
    while found.count < count, fill() { found += take() }
    return found
  }

  func killAndDrain() -> [String] {
    kill(process, SIGKILL)
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
