/// One thing that was looked at on a host to which many people come.
package enum HostFinding: Equatable, Sendable {
  /// What is wrong with a file or a folder.
  package enum Fault: Equatable, Sendable {
    case missing
    /// The account that owns it, and the one that should.
    case owner(String, expected: String)
    /// Permission bits, and those that it may have at most.
    case mode(Int, atMost: Int)
    /// The group that it belongs to, and the one that should read it.
    case group(String, expected: String)
  }

  /// Why sshd could not be asked.
  package enum Silence: Equatable, Sendable {
    /// It shows its options to root alone.
    case needsRoot
    case notInstalled
    /// What it said instead.
    case refused(String)
  }

  /// All options are in force for the account.
  case server(account: String, options: Int)
  case serverOption(ServerOption, found: [String], account: String)
  case serverSilent(Silence)
  /// As many files and folders as were looked at are as they should be.
  case files(count: Int)
  case file(path: String, Fault)
  /// Something that the account that runs the doctor may not look at.
  case unseen(path: String)
  /// The account can write to its own home, where sshd and PAM read what opens the way in.
  case home(account: String, path: String)
  /// Whether the file of public keys holds the keys that are in force.
  case keys(path: String, isCurrent: Bool)
  /// Whether backups are made every night.
  case timer(isOn: Bool)
  /// The newest backup in the folder and its age in days; nil for none.
  case backups(folder: String, days: Int?)
  /// How many of the backups in the folder can be read by anybody who has the file.
  case openBackups(folder: String, count: Int)
  /// sshd works without PAM, and so refuses the account, whose password is locked.
  case lockedWithoutPAM(account: String)

  package var level: HealthLevel {
    switch self {
    case .server, .files: .good
    case .serverOption, .file, .home: .problem
    case .serverSilent(let silence): silence == .needsRoot ? .notice : .problem
    case .unseen: .notice
    case .keys(_, let isCurrent): isCurrent ? .good : .problem
    case .timer(let isOn): isOn ? .good : .problem
    case .openBackups(_, let count): count == 0 ? .good : .notice
    case .lockedWithoutPAM: .problem
    case .backups(_, let days): days.map { $0 <= HealthFinding.backupDays } == true ? .good : .problem
    }
  }

  package var name: String {
    switch self {
    case .server, .serverOption, .serverSilent: "sshd"
    case .files, .file, .unseen: "host"
    case .home, .lockedWithoutPAM: "account"
    case .keys: "keys"
    case .timer, .backups, .openBackups: "backups"
    }
  }
}
