/// One thing that was looked at to see whether a database is well kept.
package enum HealthFinding: Equatable, Sendable {
  /// What is wrong with the owner or the permissions of a file.
  package enum Access: Equatable, Sendable {
    /// User ids.
    case foreignOwner(Int, expected: Int)
    /// The permission bits; others than the owner may read or write it.
    case openToOthers(mode: Int)
    /// Others than the owner may put files into the folder.
    case writableFolder(mode: Int)
  }

  /// The database cannot be opened.
  case closed(StoreError)
  /// The version of SQLite, and whether two processes can damage a file with it where nothing queues them.
  case sqlite(version: String, needsQueue: Bool)
  /// How SQLite journals, `wal`.
  case journal(String)
  /// What SQLite finds wrong with the pages; nil for nothing.
  case pages(fault: String?)
  /// How many events verify, and the first that does not.
  case audit(events: Int64, brokenAt: Int64?)
  /// Schema, users, keys and need-to-know list are as Matchbook has written them.
  case untouched
  case outside(OutsideChange)
  /// Another process has the database open.
  case heldBy(DatabaseHolder)
  /// All files of the database that are there have the right owner and permissions.
  case filesProtected(count: Int)
  case file(path: String, Access)
  /// Bytes free on the disk, and those that the database takes.
  case space(free: Int64, database: Int64)
  /// How far the clock is behind the last event of the audit log.
  case clock(secondsBehind: Int64)
  /// So many days lie between the last event and what the clock says, more than it is believed for.
  case clockAhead(days: Int)
  /// Days since the newest backup, or, where there was none yet, since the database was made.
  case backup(days: Int, isNone: Bool)
  /// Folders of installed files that are not found.
  case resources(missing: [String])
  /// Unsaved forms, and the days since the oldest was typed into.
  case drafts(count: Int, oldestDays: Int)
  /// Keys in force whose users are disabled.
  case staleKeys(count: Int)
  /// Keys in force by which nobody has come yet since they were given out, or for long.
  case unusedKeys(never: Int, long: Int)
  /// The time zone by which days are counted.
  case timeZone(ZoneName.Standing)
  case host(HostFinding)
  /// Whether the disk below the database, or below the swap space, is encrypted.
  case disk(DiskProtection)
  /// Unfinished copies that killed commands have left; nobody is at work on them.
  case leftovers(paths: [String])
}

/// How much a finding matters.
package enum HealthLevel: String, Sendable {
  case good
  /// Good to know; nothing is wrong.
  case notice
  /// Something is to be done.
  case problem
}

extension HealthFinding {
  /// Days after which a backup is too old.
  package static let backupDays = 7
  /// Bytes that must be free beside the room for one copy of the database.
  package static let spareBytes: Int64 = 64 << 20
  /// Seconds by which clocks may differ.
  package static let clockTolerance: Int64 = 60
  /// Days after which a key that nobody has come by yet is taken for lost on the way.
  package static let keyArrivalDays = 30
  /// Days after which a key that nobody comes by any more is taken for forgotten.
  package static let keyUseDays = 180

  package var level: HealthLevel {
    switch self {
    case .closed, .file, .outside: .problem
    case .sqlite, .filesProtected, .untouched: .good
    case .journal(let mode): mode == "wal" ? .good : .problem
    case .pages(let fault): fault == nil ? .good : .problem
    case .heldBy(let holder): holder.isStopped ? .problem : .good
    case .audit(_, let brokenAt): brokenAt == nil ? .good : .problem
    case .space(let free, let database): free >= database + Self.spareBytes ? .good : .problem
    case .clock(let seconds): seconds <= Self.clockTolerance ? .good : .problem
    case .clockAhead: .problem
    case .backup(let days, let isNone): days > Self.backupDays ? .problem : isNone ? .notice : .good
    case .resources(let missing): missing.isEmpty ? .good : .problem
    case .drafts(let count, _): count == 0 ? .good : .notice
    case .staleKeys(let count): count == 0 ? .good : .problem
    case .unusedKeys(let never, let long): never + long == 0 ? .good : .problem
    case .timeZone(.chosen): .good
    case .timeZone(.unset), .timeZone(.missing): .problem
    case .host(let finding): finding.level
    case .disk(let protection): protection.level
    case .leftovers(let paths): paths.isEmpty ? .good : .problem
    }
  }

  /// What was looked at, as programs read it.
  package var name: String {
    switch self {
    case .closed: "database"
    case .sqlite: "sqlite"
    case .journal: "journal"
    case .pages: "pages"
    case .audit: "audit"
    case .untouched, .outside: "rights"
    case .filesProtected, .file: "files"
    case .space: "space"
    case .heldBy: "consoles"
    case .clock, .clockAhead: "clock"
    case .backup: "backup"
    case .resources: "resources"
    case .drafts: "drafts"
    case .staleKeys, .unusedKeys: "keys"
    case .timeZone: "zone"
    case .host(let finding): finding.name
    case .disk: "encryption"
    case .leftovers: "leftovers"
    }
  }
}
