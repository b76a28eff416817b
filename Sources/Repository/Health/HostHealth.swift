import Domain
import Foundation
import Glibc

/// Looks over what a host is set up with that many people come to: sshd, accounts, folders, sudo, backups.
///
/// It finds nothing to say where nobody has a key and nothing of ours is set up: the database is somebody's own.
package struct HostHealth {
  let database: String
  let clock: Clock

  private static let server = "/etc/ssh/sshd_config.d/matchbook.conf"
  private static let sudo = "/etc/sudoers.d/matchbook"
  private static let units = "/etc/systemd/system/matchbook-backup."
  /// What those who may write to these could turn on or send away, and the key that copies leave by.
  private static let settings = [
    ("recipients", 0o644), ("mail-to", 0o644), ("copy-to", 0o644), ("copy-host", 0o644), ("copy-key", 0o600),
  ]
  static let backups = "/var/backups/matchbook"

  var findings: [HostFinding] {
    var status = stat()
    guard stat(database, &status) == 0, let owner = Self.account(status.st_uid) else { return [] }
    let hasKeys = Self.size(of: keys) > 0
    let hasServer = access(Self.server, F_OK) == 0
    let hasSudo = access(Self.sudo, F_OK) == 0
    guard hasKeys || hasServer || hasSudo else { return [] }
    var findings: [HostFinding] = []
    var files = Checked()
    files.look(at: CheckedCopy.folder(of: database), owner: owner, atMost: 0o2710)
    if hasKeys || hasServer {
      findings += askServer(owner, &files)
      if let home = Self.writableHome(of: owner) { findings.append(.home(account: owner, path: home)) }
    }
    for (name, most) in Self.settings where access("/etc/matchbook/\(name)", F_OK) == 0 {
      files.look(at: "/etc/matchbook/\(name)", owner: "root", atMost: most)
    }
    if hasSudo { files.look(at: Self.sudo, owner: "root", atMost: 0o440) }
    for unit in ["service", "timer"] where access(Self.units + unit, F_OK) == 0 {
      files.look(at: Self.units + unit, owner: "root", atMost: 0o644)
    }
    findings += files.findings
    let wanted = "/etc/systemd/system/timers.target.wants/matchbook-backup.timer"
    findings.append(.timer(isOn: access(wanted, F_OK) == 0))
    findings += lookAtBackups(owner)
    return findings
  }

  private var keys: String { AuthorizedKeysFile.path(of: database) }

  private func askServer(_ account: String, _ files: inout Checked) -> [HostFinding] {
    switch ServerReport.ask(account: account) {
    case .failure(let refusal): return [.serverSilent(refusal.silence)]
    case .success(let report):
      let promised = ServerOption.promised(database: database)
      let broken = promised.filter { !$0.isMet(by: report.options[$0.name] ?? [], account: account) }
      files.look(at: Self.server, owner: "root", atMost: 0o644)
      // sshd runs its commands only where nobody but root can have changed them.
      if let program = report.options["forcecommand"]?.first?.split(separator: " ").first.map(String.init),
        program.hasPrefix("/")
      {
        files.look(at: program, owner: "root", atMost: 0o755)
        for folder in Self.folders(above: program) { files.look(at: folder, owner: "root", atMost: 0o755) }
      }
      let reader = report.options["authorizedkeyscommanduser"]?.first ?? ""
      // The first key makes it.
      if access(keys, F_OK) == 0 || errno != ENOENT {
        files.look(at: keys, owner: account, atMost: 0o640, group: Self.group(of: reader))
      }
      let isLockedOut = report.options["usepam"] == ["no"] && Self.isLocked(account)
      return (isLockedOut ? [.lockedWithoutPAM(account: account)] : [])
        + (broken.isEmpty
          ? [.server(account: account, options: promised.count)]
          : broken.map { .serverOption($0, found: report.options[$0.name] ?? [], account: account) })
    }
  }

  private func lookAtBackups(_ owner: String) -> [HostFinding] {
    var files = Checked()
    files.look(at: Self.backups, owner: owner, atMost: 0o700)
    guard files.findings.allSatisfy({ $0.level != .problem }) else { return files.findings }
    guard access(Self.backups, R_OK | X_OK) == 0 else { return [.unseen(path: Self.backups)] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: Self.backups)) ?? []
    let open = names.filter { $0.hasSuffix(".sqlite") }
    let newest = (open + names.filter { $0.hasSuffix(".sqlite.age") }).compactMap { name in
      var status = stat()
      return stat("\(Self.backups)/\(name)", &status) == 0 ? Int64(status.st_mtim.tv_sec) : nil
    }.max()
    let days = newest.map { max(0, Int((clock.now().milliseconds / 1_000 - $0) / 86_400)) }
    return [.backups(folder: Self.backups, days: days)]
      + (newest == nil ? [] : [.openBackups(folder: Self.backups, count: open.count)])
  }

  /// The account's home, where it may write there: an administrator's own may be so, a service's is not to be.
  private static func writableHome(of account: String) -> String? {
    guard let entry = getpwnam(account), entry.pointee.pw_uid != 0, entry.pointee.pw_uid < 1_000 else { return nil }
    let home = String(cString: entry.pointee.pw_dir)
    var status = stat()
    guard stat(home, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
    let isWritable = status.st_uid == entry.pointee.pw_uid || status.st_mode & 0o002 != 0
    return isWritable ? home : nil
  }

  /// Whether the account's password is marked as locked, by which sshd keeps it out where it doesn't leave that to PAM.
  package static func isLocked(_ account: String) -> Bool {
    let lines = ((try? String(contentsOfFile: "/etc/shadow", encoding: .utf8)) ?? "").split(separator: "\n")
    return lines.contains { $0.hasPrefix("\(account):!") }
  }

  private static func folders(above path: String) -> [String] {
    let parts = path.split(separator: "/").dropLast()
    return parts.indices.map { "/" + parts[...$0].joined(separator: "/") } + ["/"]
  }

  private static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  static func account(_ number: uid_t) -> String? {
    getpwuid(number).map { String(cString: $0.pointee.pw_name) }
  }

  private static func group(of account: String) -> String? {
    getpwnam(account).flatMap { getgrgid($0.pointee.pw_gid) }.map { String(cString: $0.pointee.gr_name) }
  }
}

extension HostHealth {
  /// Files and folders that were looked at, and what is wrong with them.
  private struct Checked {
    private var count = 0
    private var faults: [HostFinding] = []

    /// - Parameters:
    ///   - most: The permission bits that it may have at most.
    ///   - group: The group that must be able to read it; nil where it does not matter.
    mutating func look(at path: String, owner: String, atMost most: Int, group: String? = nil) {
      var status = stat()
      guard stat(path, &status) == 0 else {
        faults.append(errno == EACCES ? .unseen(path: path) : .file(path: path, .missing))
        return
      }
      count += 1
      let found = HostHealth.account(status.st_uid) ?? "\(status.st_uid)"
      if found != owner { faults.append(.file(path: path, .owner(found, expected: owner))) }
      let mode = Int(status.st_mode & 0o7777)
      // The bits beside those of owner, group and others open nothing.
      if mode & 0o777 & ~most != 0 { faults.append(.file(path: path, .mode(mode, atMost: most))) }
      let of = getgrgid(status.st_gid).map { String(cString: $0.pointee.gr_name) } ?? "\(status.st_gid)"
      if let group, group != of { faults.append(.file(path: path, .group(of, expected: group))) }
    }

    var findings: [HostFinding] { faults.isEmpty ? [.files(count: count)] : faults }
  }
}
