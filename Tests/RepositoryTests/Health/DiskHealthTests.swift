import Domain
import Foundation
import TestSupport
import Testing

@testable import Repository

/// Trees such as the kernel shows them in `/sys` and `/proc`.
@Suite("The encryption of a disk")
struct DiskHealthTests {
  private let tree: TemporaryFolder
  private var health: DiskHealth { DiskHealth(root: tree.path) }

  init() throws { tree = try TemporaryFolder() }

  /// A device with its number, what it lies on, and what the device mapper says of it.
  private func device(_ name: String, _ number: String, on slaves: [String] = [], uuid: String? = nil) throws {
    let folder = "sys/devices/\(name)"
    try tree.write([], to: "\(folder)/dev")
    if let uuid {
      try tree.write(Array("\(uuid)\n".utf8), to: "\(folder)/dm/uuid")
      try tree.write(Array("\(name)_name\n".utf8), to: "\(folder)/dm/name")
    }
    let files = FileManager.default
    for slave in slaves {
      try files.createDirectory(atPath: "\(tree.path)/\(folder)/slaves", withIntermediateDirectories: true)
      try files.createSymbolicLink(
        atPath: "\(tree.path)/\(folder)/slaves/\(slave)", withDestinationPath: "../../\(slave)")
    }
    try files.createDirectory(atPath: "\(tree.path)/sys/dev/block", withIntermediateDirectories: true)
    try files.createSymbolicLink(
      atPath: "\(tree.path)/sys/dev/block/\(number)", withDestinationPath: "../../devices/\(name)")
  }

  private func cover(_ number: String) -> DiskProtection.Cover { health.cover(of: DiskHealth.Number(text: number)) }

  @Test func `is seen below LUKS, and below a logical volume on it`() throws {
    try device("sda3", "8:3")
    try device("dm-0", "254:0", on: ["sda3"], uuid: "CRYPT-LUKS2-0123-sda3_crypt")
    try device("dm-1", "254:1", on: ["dm-0"], uuid: "LVM-abcdef")
    #expect(cover("254:0") == .encrypted(device: "LUKS2 mapper/dm-0_name"))
    #expect(cover("254:1") == .encrypted(device: "LUKS2 mapper/dm-0_name"))
  }

  @Test func `is missed on a bare partition, and on a volume of which one disk is bare`() throws {
    try device("sda3", "8:3")
    try device("sdb1", "8:17")
    try device("dm-0", "254:0", on: ["sda3"], uuid: "CRYPT-LUKS2-0123-sda3_crypt")
    try device("dm-1", "254:1", on: ["dm-0", "sdb1"], uuid: "LVM-abcdef")
    #expect(cover("8:3") == .open(device: "/dev/sda3"))
    #expect(cover("254:1") == .open(device: "/dev/sdb1"))
  }

  @Test func `is not guessed where no disk is seen`() throws {
    let mounts = """
      22 1 0:40 / / rw,relatime - overlay host rw
      23 22 0:41 / /tmp rw - tmpfs tmp rw
      24 22 0:42 /srv /srv rw shared:1 - nfs4 files:/srv rw
      """
    try tree.write(Array(mounts.utf8), to: "proc/self/mountinfo")
    #expect(cover("0:40") == .unseen(fileSystem: "overlay"))
    #expect(cover("0:41") == .memory)
    #expect(cover("0:42") == .unseen(fileSystem: "nfs4"))
    #expect(cover("0:43") == .unseen(fileSystem: ""))
  }

  @Test func `matters more on what is carried away`() throws {
    #expect(!health.isPortable)
    try tree.write(Array("3\n".utf8), to: "sys/class/dmi/id/chassis_type")
    #expect(!health.isPortable)
    try tree.write([], to: "sys/class/power_supply/BAT0/type")
    #expect(health.isPortable)
    let open = DiskProtection.Cover.open(device: "/dev/sda3")
    #expect(DiskProtection(.database, open, isPortable: true).level == .problem)
    #expect(DiskProtection(.database, open, isPortable: false).level == .notice)
    #expect(DiskProtection(.database, .encrypted(device: ""), isPortable: true).level == .good)
  }

  @Test func `is said of this computer, whatever it is`() throws {
    let found = try #require(DiskHealth().findings(for: tree.path).first)
    #expect(found.place == .database)
    #expect(DiskHealth.Number(dev_t(0xfe01)).text == "254:1")
    #expect(DiskHealth.Number(dev_t(0x30_0812)).text == "8:786")
  }
}
