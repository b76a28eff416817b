import Domain

extension English.Health {
  /// What `matchbook doctor` says about the encryption of disks.
  enum Disk {
    static func sentence(for protection: DiskProtection) -> String {
      switch (protection.place, protection.cover) {
      case (.database, .encrypted(let device)): "The disk below the database is encrypted (\(device))."
      case (.database, .open(let device)):
        "The disk below the database (\(device)) is not encrypted, so anybody who takes it can read children's records. "
          + advice(protection.isPortable)
      case (.database, .memory): "The database is in memory, and on no disk."
      case (.database, .unseen(let system)):
        "Whether the disk below the database is encrypted can't be seen from here\(named(system)). Ask the people who run "
          + "the computer."
      case (.swap, .encrypted(let device)): "Swap space is encrypted (\(device))."
      case (.swap, .open(let device)):
        "Swap space (\(device)) is not encrypted, and parts of records can get there from memory. Encrypt it, or turn it off with "
          + "'swapoff \(device)'."
      case (.swap, .memory): "Swap space is in memory, and on no disk."
      case (.swap, .unseen(let system)): "Whether swap space is encrypted can't be seen from here\(named(system))."
      }
    }

    private static func named(_ system: String) -> String { system.isEmpty ? "" : " (\(system))" }

    private static func advice(_ isPortable: Bool) -> String {
      isPortable
        ? "Massachusetts asks for encryption on a laptop (201 CMR 17.04): move the database to an encrypted disk."
        : "Keep the computer locked away, and install the next one on an encrypted disk, as HOSTING.md says."
    }
  }
}
