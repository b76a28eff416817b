import Foundation
import Glibc
import TestSupport
import Testing

@Suite("A command that crashes")
struct CrashTraceTests {
  @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS])
  func `leaves no core and starts no other program`(signal: Int32) throws {
    let office = try Office()
    let lock = open(office.database + ".queue", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    try #require(flock(lock, LOCK_EX) == 0)
    defer { close(lock) }
    // A command that waits for the lock; the limit is as wide as the system lets it be.
    let terminal = try office.terminal(
      nil, program: "/bin/sh",
      [
        "-c",
        "cd \"$1\"; ulimit -c unlimited; SWIFT_BACKTRACE=enable=yes exec \"$0\" user add ada Ada --role ambassador",
        BuiltProgram.path("matchbook"), office.folder.path,
      ])
    try terminal.wait(for: "Waiting for somebody else")
    let limits = try String(contentsOfFile: "/proc/\(terminal.process)/limits", encoding: .utf8)
    let core = try #require(limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") })
    #expect(core.split(separator: " ").dropFirst(4).prefix(2) == ["0", "0"])
    // What is not dumpable belongs to root, and no collector of cores takes it.
    var status = stat()
    #expect(stat("/proc/\(terminal.process)/mem", &status) == 0 && status.st_uid == 0)
    terminal.signal(signal)
    #expect(try terminal.waitForExit() == .signaled(signal))
    let files = try FileManager.default.contentsOfDirectory(atPath: office.folder.path)
    #expect(!files.contains { $0.hasPrefix("core") })
    #expect(!terminal.screen.contains("Backtrace") && !terminal.screen.contains("Thread 0"))
  }
}
