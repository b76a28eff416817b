import Domain
import Foundation
import GRDB
import Glibc
import TestSupport
import Testing

@testable import Repository

@Suite("A database is the file, whatever it is called")
struct DatabasePlaceTests {
  private let folder: TemporaryFolder
  private let network: Network
  private var path: String { folder.path + "/matchbook.sqlite" }

  init() throws {
    folder = try TemporaryFolder()
    network = try Network(store: Store.open(path: folder.path + "/matchbook.sqlite"))
  }

  private func link(_ name: String, to target: String) throws -> String {
    let path = folder.path + "/" + name
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
    return path
  }

  private func addSchool(_ name: String, by workspace: Workspace? = nil) throws {
    try (workspace ?? network.workspace()).addOrganization(NewOrganization(name: name, kind: .school))
  }

  private func schools(_ store: Store) throws -> [String] {
    try store.read {
      try String.fetchAll($0, sql: "SELECT name FROM organization WHERE kind = 'school' ORDER BY id")
    }
  }

  @Test func `by links of every kind it has one lock and one log`() throws {
    try FileManager.default.createDirectory(atPath: folder.path + "/other", withIntermediateDirectories: false)
    let names = [
      try link("soft", to: path), try link("near", to: "matchbook.sqlite"),
      try link("other/up", to: "../matchbook.sqlite"), try link("chain", to: "other/up"),
      try link("door", to: ".") + "/matchbook.sqlite", folder.path + "/other/../matchbook.sqlite",
    ]
    for (number, name) in names.enumerated() {
      let store = try Store.open(path: name, options: Store.Options(patienceMilliseconds: 20))
      #expect(store.path == path)
      let director = try Network.directorOf(store)
      try addSchool("School \(number)", by: director)
      try FileLock(path, suffix: ".queue").hold(within: 0) {
        #expect(throws: RepositoryError.busy, "\(name)") { try addSchool("Late", by: director) }
      }
    }
    #expect(try schools(network.store) == names.indices.map { "School \($0)" })
    let beside = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    for suffix in ["-wal", "-shm", ".lock", ".queue"] { #expect(beside.filter { $0.hasSuffix(suffix) }.count == 1) }
  }

  @Test func `a link to a file that is still to be made makes it there, with its locks`() throws {
    try FileManager.default.createDirectory(atPath: folder.path + "/data", withIntermediateDirectories: false)
    let name = try link("new", to: "data/new.sqlite")
    let store = try Store.open(path: name)
    #expect(store.path == folder.path + "/data/new.sqlite")
    #expect(access(folder.path + "/data/new.sqlite.lock", F_OK) == 0)
    #expect(access(name + ".lock", F_OK) != 0)
  }

  @Test func `a link to itself or to nowhere is refused, and nothing is made`() throws {
    let loop = try link("loop", to: "loop")
    #expect(throws: StoreError.self) { try Store.open(path: loop) }
    let nowhere = try link("nowhere", to: "no/folder/at.all")
    #expect(throws: StoreError.self) { try Store.open(path: nowhere) }
  }

  @Test func `a healthy one whose last pages are in the log is whole by every name`() throws {
    network.store.checkpointIfQuiet()
    let names = (0..<80).map { "Grown \($0)" }
    for name in names { try addSchool(name) }
    // As a power cut leaves it in the midst of a checkpoint: page 1 says more pages than the file has yet.
    let file = try #require(FileHandle(forUpdatingAtPath: path))
    var header = try #require(try file.read(upToCount: 100))
    let pages = header[28..<32].reduce(0) { $0 << 8 | UInt32($1) } + 3
    header.replaceSubrange(28..<32, with: withUnsafeBytes(of: pages.bigEndian) { Data($0) })
    try file.seek(toOffset: 0)
    try file.write(contentsOf: header)
    try file.close()
    #expect(try schools(Store.open(path: link("soft", to: path))) == names)
  }

  @Test func `with a second name by a hard link it is refused under both`() throws {
    let other = folder.path + "/second.sqlite"
    #expect(Glibc.link(path, other) == 0)
    for name in [path, other] {
      #expect(throws: StoreError.severalNames(path: name, count: 2)) { try Store.open(path: name) }
      #expect(access(name + "-wal", F_OK) == (name == path ? 0 : -1))
    }
    unlink(other)
    #expect(try schools(Store.open(path: path)).isEmpty)
  }

  @Test func `given a second name while it is open, it takes no changes until that is gone`() throws {
    let other = folder.path + "/second.sqlite"
    try addSchool("Before")
    #expect(Glibc.link(path, other) == 0)
    #expect(throws: RepositoryError.severalNames(path: path)) { try addSchool("Between") }
    unlink(other)
    try addSchool("After")
    #expect(try schools(network.store) == ["Before", "After"])
  }

  @Test(arguments: ["-wal", "-shm"])
  func `without the log it was opened with, nothing is called saved`(suffix: String) throws {
    try addSchool("Before")
    #expect(rename(path + suffix, path + ".away") == 0)
    #expect(throws: RepositoryError.fileGone(path: path + suffix)) { try addSchool("Lost") }
    // Another process makes a new log, which is not the one this console writes to.
    try Data().write(to: URL(filePath: path + suffix))
    #expect(throws: RepositoryError.fileGone(path: path + suffix)) { try addSchool("Lost") }
    #expect(rename(path + ".away", path + suffix) == 0)
    try addSchool("After")
    #expect(try schools(network.store) == ["Before", "After"])
  }

  @Test(arguments: ["", "-wal", "-shm"])
  func `a file that goes while a change is on its way to the disk is noticed before the change counts as saved`(
    suffix: String
  ) throws {
    #expect(throws: StoreError.fileGone(path: path + suffix)) {
      try network.store.write { db in
        try db.execute(sql: "UPDATE organization SET name = 'Elsewhere'")
        #expect(rename(path + suffix, path + ".away") == 0)
      }
    }
  }

  @Test func `what isn't a file isn't a database`() throws {
    let pipe = folder.path + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(throws: StoreError.notADatabase(path: pipe)) { try Store.open(path: pipe) }
  }

  @Test func `the keys are beside the file, not beside the link`() throws {
    let soft = try link("soft", to: path)
    #expect(AuthorizedKeysFile.path(of: soft) == path + ".keys")
  }

  @Test(.enabled(if: geteuid() == 0))
  func `mounted without its folder it is refused, for its log would be another one`() throws {
    try FileManager.default.createDirectory(atPath: folder.path + "/a b", withIntermediateDirectories: false)
    let mounted = folder.path + "/a b/m.sqlite"
    try Data().write(to: URL(filePath: mounted))
    guard mount(path, mounted, nil, UInt(MS_BIND), nil) == 0 else { return }
    defer { umount(mounted) }
    #expect(throws: StoreError.mountedAlone(path: mounted)) { try Store.open(path: mounted) }
  }
}
