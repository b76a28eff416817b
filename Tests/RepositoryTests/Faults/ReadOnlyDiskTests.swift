import Domain
import Foundation
import Glibc
import TestSupport
import Testing

@testable import Repository

private let diskVariable = "MATCHBOOK_TEST_READ_ONLY_DATABASE"

@Suite("A disk that takes no writes")
struct ReadOnlyDiskTests {
  @Test(.enabled(if: SmallDisk.isAvailable, "needs unshare(1) and the right to mount"))
  func `is named as such`() throws {
    let folder = try TemporaryFolder()
    let disk = try TemporaryFolder()
    do {
      let network = try Network(store: Store.open(path: folder.path + "/matchbook.sqlite"))
      network.store.checkpointIfQuiet()
    }
    let path = disk.path + "/matchbook.sqlite"
    let process = try TestProcess(
      "ReadOnlyDiskProcess", [diskVariable: path],
      within: SmallDisk.readOnlyShell + [disk.path, folder.path + "/matchbook.sqlite"])
    #expect(process.drain() == ["written \(StoreError.readOnly(path: path))"])
  }
}

@Suite("The process on the disk that takes no writes", .enabled(if: getenv(diskVariable) != nil))
struct ReadOnlyDiskProcess {
  @Test func `opens the database there`() throws {
    let path = try #require(ProcessInfo.processInfo.environment[diskVariable])
    do {
      _ = try Store.open(path: path)
    } catch { #expect(TestProcess.say("\(error)")) }
  }
}
