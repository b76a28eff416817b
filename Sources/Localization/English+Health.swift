package import Domain

extension English {
  /// Backups, and what `matchbook doctor` finds.
  package enum Health {
    package static let backUpPurpose = "Copies the database, while others go on working, to a file that is checked."
    package static func backedUp(to path: String) -> String {
      "Backed up to \(path), whose pages and audit log were checked; keep the event and hash above apart from it, for "
        + "'matchbook audit verify'. It is not encrypted: add --encrypt-to for a copy that leaves this computer."
    }
    package static let backupNeedsFile =
      "A backup is a database, so it can't go through standard output or input. Name a file, such as backup.sqlite."
    /// Why nothing was restored; where that lies with the backup, to name another one.
    package static func notRestored(_ error: StoreError, from backup: String) -> String {
      switch error {
      case .notFound(path: backup): "There is no file at \(backup); \(nameAnother)"
      case .noPermission(path: backup): "You may not read \(backup); ask its owner for permission."
      case .notADatabase(path: backup): "\(backup) is not a database; \(nameAnother)"
      case .otherApplication(path: backup): "\(backup) is the database of another program; \(nameAnother)"
      case .damaged(path: backup, let detail):
        "\(backup) is damaged\(English.inParentheses(detail)); name a backup that is whole."
      case .changedOutside(path: backup, let change):
        "\(backup) was changed by another program: \(words(for: change)). Name another backup."
      case .exists(path: backup): "\(backup) is the database itself; name a backup of it."
      default: English.sentence(for: error)
      }
    }
    private static let nameAnother = "name a file that 'matchbook backup' made."
    package static let allGood = "Nothing needs to be done."
    package static func problems(_ count: Int) -> String {
      count == 1 ? "One finding needs something to be done." : "\(count) findings need something to be done."
    }
    package static func word(for level: HealthLevel) -> String {
      switch level {
      case .good: "ok"
      case .notice: "note"
      case .problem: "PROBLEM"
      }
    }

    /// What was found, and what to do where something is to be done.
    ///
    /// - Parameter clock: By which moments are told.
    package static func sentence(
      for finding: HealthFinding, in clock: Clock = Clock(now: { Instant(milliseconds: 0) }, zone: .utc)
    ) -> String {
      switch finding {
      case .closed(let error): English.sentence(for: error)
      case .sqlite(let version, let needsQueue):
        needsQueue
          ? "SQLite \(version), in which writers of one file can disturb each other; every write and checkpoint waits its "
            + "turn at a lock, so change the file with Matchbook only."
          : "SQLite \(version); every write and checkpoint waits its turn at a lock."
      case .journal("wal"): "Changes go to a write-ahead log, and are on the disk before they count as saved."
      case .journal(let mode):
        "Changes go to a journal of the kind \(mode) instead of a write-ahead log; close every console, and open the "
          + "database with Matchbook again."
      case .pages(nil): "The pages of the database are whole."
      case .pages(let fault?):
        "The pages of the database are damaged (\(fault)); keep the file as it is and run 'matchbook restore' with the "
          + "last backup."
      case .audit(let events, nil): "The audit log holds: \(events) events."
      case .audit(_, let sequence?):
        "The audit log does not hold from event \(sequence) on, so the file was changed from outside; keep it as it is, and "
          + "compare it with a backup."
      case .heldBy(let holder):
        holder.isStopped
          ? "\(words(for: holder, in: clock)) It holds the database as long as it is stopped. \(holdersEnd)"
          : words(for: holder, in: clock)
      case .untouched: "The schema is Matchbook's own, and the audit log tells every user, key and right."
      case .outside(let change):
        "The database was changed by another program: \(words(for: change)). Keep it as it is, find out who did it, and compare "
          + "it with a backup."
      case .filesProtected(let count): "The \(count) files of the database are open to their owner alone."
      case .file(let path, let access): sentence(for: access, of: path)
      case .space(let free, let database):
        finding.level == .good
          ? "\(megabytes(free)) are free on the disk; the database takes \(megabytes(database))."
          : "Only \(megabytes(free)) are free on the disk, and the database takes \(megabytes(database)); free some space, "
            + "so that there is room for a copy."
      case .clock(let seconds):
        finding.level == .good
          ? "The clock is not behind the audit log."
          : "The clock is \(duration(seconds)) behind the last event of the audit log; set the computer's time."
      case .clockAhead(let days):
        "The clock is \(days) days after the last event of the audit log. Where nobody has worked for so long, that is right; "
          + "else set the computer's time before anybody works."
      case .backup(let days, let isNone): backup(days, isNone, isOld: finding.level == .problem)
      case .resources(let missing):
        missing.isEmpty
          ? "Places, policies and samples are installed."
          : "\(list(missing)) cannot be found; install Matchbook again, or set MATCHBOOK_RESOURCES to the folder that "
            + "holds them."
      case .drafts(0, _): "No form waits to be saved."
      case .drafts(let count, let days):
        "\(count) unsaved \(count == 1 ? "form waits" : "forms wait"), the oldest for \(dayCount(days)); each is offered to "
          + "its user in the console."
      case .staleKeys(0): "No key belongs to a user who is disabled."
      case .staleKeys(let count):
        "\(count) \(count == 1 ? "key belongs" : "keys belong") to users who are disabled; revoke them with 'matchbook user "
          + "key revoke'."
      case .unusedKeys(0, 0): "Every key in force is in use."
      case .unusedKeys(let never, let long):
        "Of the keys in force \(never) were given out more than \(HealthFinding.keyArrivalDays) days ago and never used, "
          + "\(long) not used for \(HealthFinding.keyUseDays) days; look at 'matchbook user key list' and revoke those nobody "
          + "needs."
      case .timeZone(.chosen(let name)): HouseRules.zoneChosen(name)
      case .timeZone(.missing(let name)): HouseRules.zoneIsMissing(name)
      case .timeZone(.unset(let host)):
        "No time zone is set, so days are those of this computer's zone\(host.map { ", \($0)" } ?? ""), and late in the "
          + "evening they can be a day off. Run 'matchbook rules set time-zone America/New_York', or with the zone you live in."
      case .host(let finding): Host.sentence(for: finding)
      case .disk(let protection): Disk.sentence(for: protection)
      case .leftovers([]): "No unfinished copies are left over."
      case .leftovers(let paths):
        "\(paths.count == 1 ? "An unfinished copy is" : "Unfinished copies are") left over from a command that was killed, and "
          + "may hold records. Run 'rm \(paths.joined(separator: " "))'."
      }
    }

    private static func sentence(for access: HealthFinding.Access, of path: String) -> String {
      switch access {
      case .foreignOwner(let owner, let expected):
        "\(path) belongs to user \(owner), the database to user \(expected); run 'chown \(expected) \(path)' as root."
      case .openToOthers(let mode):
        "\(path) is open to others than its owner (\(octal(mode))); run 'chmod go= \(path)'."
      case .writableFolder(let mode):
        "Others may put files into \(path) (\(octal(mode))); run 'chmod go-w \(path)', or move the database to a folder of "
          + "its own."
      }
    }

    private static func backup(_ days: Int, _ isNone: Bool, isOld: Bool) -> String {
      let advice = isOld ? "; run 'matchbook backup', best every night by a timer." : "."
      return isNone
        ? "There was no backup yet since the database was made, \(dayCount(days)) ago\(advice)"
        : "The last backup is \(dayCount(days)) old\(advice)"
    }

    private static func dayCount(_ days: Int) -> String { "\(days) \(days == 1 ? "day" : "days")" }
    private static func octal(_ mode: Int) -> String { "mode \(String(mode, radix: 8))" }

    private static func megabytes(_ bytes: Int64) -> String {
      bytes >= 10 << 30 ? "\(bytes >> 30) GB" : "\(max(1, bytes >> 20)) MB"
    }

    private static func duration(_ seconds: Int64) -> String {
      if seconds >= 2 * 86_400 { return "\(seconds / 86_400) days" }
      if seconds >= 2 * 3_600 { return "\(seconds / 3_600) hours" }
      return "\(seconds / 60) minutes"
    }
  }
}
