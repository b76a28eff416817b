import Domain
import Foundation
import GRDB
import Glibc
import TestSupport
import Testing

@testable import Repository

@Suite("Who holds a database", .serialized)
struct HolderTests {
  private let folder: TemporaryFolder
  private let network: Network
  private var path: String { folder.path + "/matchbook.sqlite" }

  init() throws {
    folder = try TemporaryFolder()
    network = try Network(store: Store.open(path: folder.path + "/matchbook.sqlite"))
  }

  /// Another process that writes to the database until it is ended.
  private func writer() throws -> (process: TestProcess, number: Int) {
    let process = try TestProcess([BuiltProgram.path("TerminalProbe"), "write", path])
    let line = try #require(process.lines(1).first)
    return (process, try #require(line.split { " -".contains($0) }.dropFirst().first.flatMap { Int($0) }))
  }

  @Test func `is named with its process, its account, and since when`() throws {
    #expect(Store.holders(of: path) == [])
    let (process, number) = try writer()
    defer { _ = process.killAndDrain() }
    let holder = try #require(Store.holders(of: path).first)
    #expect(holder.process == number)
    #expect(holder.account == String(cString: getpwuid(geteuid()).pointee.pw_name))
    #expect(holder.login == nil)
    #expect(abs(holder.since.milliseconds - Instant.systemNow.milliseconds) < 60_000)
    #expect(!holder.isStopped)
    #expect(throws: StoreError.inUse(path: path, by: [holder])) {
      try Store.restore(folder.path + "/none", to: path)
    }
    #expect(Store.examine(path, clock: network.clock).contains(.heldBy(holder)))
  }

  @Test func `is named with its user where it is a console`() throws {
    let (process, number) = try writer()
    defer { _ = process.killAndDrain() }
    let entry = try #require(ProcessTable.entry(number))
    try network.store.write { db in
      for (started, login) in [(entry.began, "front-desk"), (Instant(milliseconds: 5), "supervisor")] {
        try db.execute(
          sql: "INSERT INTO open_console (process, started, login) VALUES (?, ?, ?)",
          arguments: [number, started, login])
      }
    }
    #expect(Store.holders(of: path).map(\.login) == ["front-desk"], "and not with who had the number before")
  }

  @Test func `a console notes itself while it is open, and those that were killed go`() throws {
    try network.store.write { db in
      try db.execute(sql: "INSERT INTO open_console (process, started, login) VALUES (1, 5, 'ambassador')")
    }
    func logins() throws -> [String] { try network.store.read { try OpenConsole.all($0).map(\.login) } }
    try network.workspace(.frontDesk).recordSignIn(isConsole: true)
    #expect(try logins() == ["front-desk"])
    try network.workspace(.frontDesk).recordSignOut()
    #expect(try logins() == [])
    try network.workspace(.frontDesk).recordSignIn()
    #expect(try logins() == [], "a command is no console")
  }

  @Test func `a director ends one that is stopped, and the log says so`() throws {
    let (process, number) = try writer()
    #expect(kill(pid_t(number), SIGSTOP) == 0)
    var status: Int32 = 0
    #expect(waitpid(pid_t(number), &status, WUNTRACED) == pid_t(number))
    let stopped = try #require(Store.holders(of: path).first)
    #expect(HealthFinding.heldBy(stopped).level == .problem)
    #expect(throws: RepositoryError.notPermitted(.manageUsers)) {
      try network.workspace(.supervisor).endConsoles(of: nil, process: number)
    }
    let ended = try network.workspace().endConsoles(of: nil, process: number)
    #expect(ended == EndedConsoles(ended: [stopped], refused: []))
    _ = process.drain()
    #expect(Store.holders(of: path) == [])
    let event = try #require(try network.workspace().auditEvents(limit: 1).first)
    #expect(event.action == .endConsole)
    #expect(event.reason == "process \(number), stopped")
    #expect(throws: RepositoryError.notFound("\(number)")) {
      try network.workspace().endConsoles(of: nil, process: number)
    }
  }

  @Test func `a process that does not have the database open is not ended`() throws {
    #expect(throws: RepositoryError.notFound("1")) { try network.workspace().endConsoles(of: nil, process: 1) }
  }

  /// What this process has open of the database.
  private var opened: [String] {
    FolderListing.names(in: "/proc/self/fd").compactMap { name in
      try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(name)")
    }.filter { $0.hasPrefix(path) }
  }

  @Test func `a store that rests holds nothing, and goes on as before`() throws {
    try network.workspace().addOrganization(NewOrganization(name: "Before", kind: .school))
    #expect(!opened.isEmpty)
    let token = network.store.changeToken()
    network.store.rest()
    #expect(opened == [])
    #expect(network.store.changeToken() != token, "what is shown is read again")
    try network.workspace().addOrganization(NewOrganization(name: "After", kind: .school))
    #expect(try network.workspace().verifyAudit().fault == nil)
  }

  @Test func `while it rests others may restore, and it does not take the new database for its own`() throws {
    let backup = folder.path + "/backup.sqlite"
    try network.store.backup(to: backup)
    network.store.rest()
    _ = try TestProcess([BuiltProgram.path("TerminalProbe"), "restore", backup, path, "never"]).drain()
    #expect(access(path + ".replaced", F_OK) == 0)
    #expect(throws: RepositoryError.fileGone(path: path)) { try network.workspace().accounts() }
    #expect(throws: RepositoryError.fileGone(path: path)) {
      try network.workspace().addOrganization(NewOrganization(name: "Lost", kind: .school))
    }
    #expect(opened == [])
  }
}
