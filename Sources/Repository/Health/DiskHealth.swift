import Domain
import Foundation
import Glibc

/// Looks whether the disk below a file, and the swap space, is encrypted, as the kernel tells it.
///
/// A device of dm-crypt has a name that begins with `CRYPT-` in `/sys/block/…/dm/uuid`, such as `CRYPT-LUKS2-…`; a logical
/// volume or an array lies on others, its `slaves`.
struct DiskHealth {
  /// The tree below which `sys` and `proc` are.
  var root = ""

  func findings(for path: String) -> [DiskProtection] {
    let swaps = swapPlaces.map { DiskProtection(.swap, cover(of: $0), isPortable: isPortable) }
    return [DiskProtection(.database, cover(of: path), isPortable: isPortable)] + swaps
  }

  private func cover(of path: String) -> DiskProtection.Cover {
    var status = stat()
    guard stat(path, &status) == 0 else { return .unseen(fileSystem: "") }
    let isDevice = status.st_mode & S_IFMT == S_IFBLK
    return cover(of: Number(isDevice ? status.st_rdev : status.st_dev))
  }

  func cover(of number: Number) -> DiskProtection.Cover {
    let device = "\(root)/sys/dev/block/\(number.text)"
    if FileManager.default.fileExists(atPath: device) { return cover(ofDevice: device) }
    // Without a disk of its own: btrfs names the device that it is on, others something else.
    guard let mount = mounts.first(where: { $0.number == number.text }) else { return .unseen(fileSystem: "") }
    if ["tmpfs", "ramfs"].contains(mount.system) { return .memory }
    var status = stat()
    guard mount.source.hasPrefix("/dev/"), stat(root + mount.source, &status) == 0,
      status.st_mode & S_IFMT == S_IFBLK
    else { return .unseen(fileSystem: mount.system) }
    return cover(ofDevice: "\(root)/sys/dev/block/\(Number(status.st_rdev).text)")
  }

  private func cover(ofDevice folder: String) -> DiskProtection.Cover {
    let name = Self.name(of: folder)
    let layers = Self.layers(below: URL(fileURLWithPath: folder).resolvingSymlinksInPath().path)
    guard let lowest = layers.open.first else { return .encrypted(device: layers.cipher ?? name) }
    return .open(device: "/dev/\(lowest)")
  }

  /// The disks that are reached without passing a cipher, and a cipher that is passed.
  private static func layers(below folder: String, depth: Int = 0) -> (open: [String], cipher: String?) {
    let uuid = (try? String(contentsOfFile: folder + "/dm/uuid", encoding: .utf8)) ?? ""
    if uuid.hasPrefix("CRYPT-") {
      let kind = uuid.split(separator: "-").dropFirst().first ?? "dm-crypt"
      return ([], "\(kind) \(name(of: folder))")
    }
    let slaves = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/slaves")) ?? []
    guard !slaves.isEmpty, depth < 16 else { return ([name(of: folder)], nil) }
    return slaves.sorted().reduce((open: [], cipher: nil)) { found, slave in
      let path = URL(fileURLWithPath: "\(folder)/slaves/\(slave)").resolvingSymlinksInPath().path
      let below = layers(below: path, depth: depth + 1)
      return (found.open + below.open, found.cipher ?? below.cipher)
    }
  }

  /// A device's own name, or the one that the device mapper gives it.
  private static func name(of folder: String) -> String {
    let mapped = (try? String(contentsOfFile: folder + "/dm/name", encoding: .utf8))?
      .trimmingCharacters(in: .whitespacesAndNewlines)
    return mapped.map { "mapper/\($0)" } ?? URL(fileURLWithPath: folder).resolvingSymlinksInPath().lastPathComponent
  }

  /// A device's number as `/sys/dev/block` and the table of mounts write it.
  struct Number: Equatable {
    let text: String

    /// The bits of a number as `gnu_dev_major` and `gnu_dev_minor` take them.
    init(_ number: dev_t) {
      let value = UInt64(number)
      text = "\(value >> 8 & 0xfff | value >> 32 & ~0xfff):\(value & 0xff | value >> 12 & ~0xff)"
    }

    init(text: String) { self.text = text }
  }

  private struct Mount {
    let number: String
    let system: String
    let source: String
  }

  /// Format: proc(5), mountinfo.
  private var mounts: [Mount] {
    let text = (try? String(contentsOfFile: "\(root)/proc/self/mountinfo", encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      guard let separator = words.firstIndex(of: "-"), words.count > separator + 2 else { return nil }
      return Mount(number: words[2], system: words[separator + 1], source: words[separator + 2])
    }
  }

  /// Partitions and files; compressed memory is left out.
  private var swapPlaces: [String] {
    let text = (try? String(contentsOfFile: "\(root)/proc/swaps", encoding: .utf8)) ?? ""
    return text.split(separator: "\n").dropFirst().compactMap { $0.split(separator: " ").first.map(String.init) }
      .filter { !$0.hasPrefix("/dev/zram") && !$0.hasPrefix("/zram") }
  }

  /// Whether the computer says of itself that it is a laptop or a tablet, or has a battery.
  ///
  /// Kinds: System Management BIOS 3.7, section 7.4.1.
  var isPortable: Bool {
    let kind = (try? String(contentsOfFile: "\(root)/sys/class/dmi/id/chassis_type", encoding: .utf8))?
      .trimmingCharacters(in: .whitespacesAndNewlines)
    if let kind, ["8", "9", "10", "11", "14", "30", "31", "32"].contains(kind) { return true }
    let supplies = (try? FileManager.default.contentsOfDirectory(atPath: "\(root)/sys/class/power_supply")) ?? []
    return supplies.contains { $0.hasPrefix("BAT") }
  }
}
