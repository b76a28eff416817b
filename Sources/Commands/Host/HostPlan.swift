import AppResources
import Foundation
import Glibc
import Localization
import Repository

/// What makes a host of this computer, step by step, as HOSTING.md describes it.
struct HostPlan {
  static let account = "matchbook"
  static let database = "/var/lib/matchbook/matchbook.sqlite"
  private static let settings = "/etc/matchbook"

  /// What somebody has chosen.
  struct Choices {
    var organization = ""
    var timeZone = ""
    var comesOverSSH = false
    var sharesMachine = false
    /// Public keys that backups are encrypted to; none leaves what is there.
    var recipients: [String] = []
    /// Where mail about failures goes; nil leaves what is there.
    var mailTo: String?
  }

  /// Why this program cannot set up a host.
  enum Obstacle: Error {
    /// The files to be put in place are not installed.
    case noFiles
    /// They name another program than this one.
    case otherProgram(String)
  }

  private let choices: Choices
  private let program: String
  /// The installed folder of files to be put in place.
  private let files: String

  init(_ choices: Choices, locator: ResourceLocator = ResourceLocator()) throws(Obstacle) {
    guard let configuration = locator.file("Deployment/sshd_config.d/matchbook.conf"),
      let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"),
      let text = try? String(contentsOfFile: configuration, encoding: .utf8)
    else { throw .noFiles }
    guard text.contains("ForceCommand \(program) gate") else { throw .otherProgram(program) }
    self.choices = choices
    self.program = program
    files = URL(filePath: configuration).deletingLastPathComponent().deletingLastPathComponent().path
  }

  var steps: [HostStep] {
    [accounts, folders, database] + [recipients, mail].compactMap { $0 } + (choices.comesOverSSH ? [server] : [])
      + (choices.sharesMachine ? [desk] : []) + [timers]
  }

  private func shipped(_ name: String, to target: String, mode: Int = 0o644) -> HostAction {
    .install("\(files)/\(name)", to: target, mode: mode)
  }

  /// The package brings these where systemd looks; by hand they go where an administrator's are.
  private func systemd(_ folder: String) -> [HostAction] {
    isThere("/usr/lib/\(folder)/matchbook.conf")
      ? [] : [shipped("\(folder)/matchbook.conf", to: "/etc/\(folder)/matchbook.conf")]
  }

  private var accounts: HostStep {
    let names = [Self.account, "\(Self.account)-keys"]
    return HostStep(
      English.HostSetup.accounts, systemd("sysusers.d") + [.run(["systemd-sysusers"])],
      isDone: names.allSatisfy { getpwnam($0) != nil })
  }

  private var folders: HostStep {
    let names = ["/var/lib/matchbook", "/var/backups/matchbook"]
    return HostStep(
      English.HostSetup.folders, systemd("tmpfiles.d") + [.run(["systemd-tmpfiles", "--create"])],
      isDone: names.allSatisfy(isThere))
  }

  private var database: HostStep {
    HostStep(
      English.HostSetup.database,
      [
        .run([
          "runuser", "-u", Self.account, "--", "env", "HOME=/", "MATCHBOOK_DATABASE=\(Self.database)", program, "init",
          "--organization", choices.organization, "--time-zone", choices.timeZone,
        ])
      ], isDone: Self.hasDatabase)
  }

  private var recipients: HostStep? {
    guard !choices.recipients.isEmpty else { return nil }
    return HostStep(
      English.HostSetup.recipients,
      [.write(choices.recipients.joined(separator: "\n"), to: "\(Self.settings)/recipients", mode: 0o644)])
  }

  private var mail: HostStep? {
    choices.mailTo.map { HostStep(English.HostSetup.mail, [.write($0, to: "\(Self.settings)/mail-to", mode: 0o644)]) }
  }

  private var server: HostStep {
    // Without PAM sshd takes an account whose password is locked for closed.
    let isLocked = getpwnam(Self.account) == nil || HostHealth.isLocked(Self.account)
    let opening: [HostAction] = hasNoPAM && isLocked ? [.run(["usermod", "--password", "*", Self.account])] : []
    let file = shipped("sshd_config.d/matchbook.conf", to: "/etc/ssh/sshd_config.d/matchbook.conf")
    return HostStep(
      English.HostSetup.server,
      [.run(["systemctl", "enable", "--now", "ssh"]), file, .run(["sshd", "-t"])] + opening
        + [.run(["systemctl", "reload", "ssh"])],
      isDone: file.isDone && opening.isEmpty)
  }

  private var hasNoPAM: Bool {
    let lines = (try? String(contentsOfFile: "/etc/ssh/sshd_config", encoding: .utf8))?.split(separator: "\n") ?? []
    let named = lines.map { $0.split(whereSeparator: \.isWhitespace).map { $0.lowercased() } }
      .first { $0.first == "usepam" }
    // By itself sshd does without.
    return named?.dropFirst().first != "yes"
  }

  private var desk: HostStep {
    let file = shipped("sudoers.d/matchbook", to: "/etc/sudoers.d/matchbook", mode: 0o440)
    return HostStep(
      English.HostSetup.desk, [file, .run(["visudo", "-c"]), .run(["groupadd", "--force", "mentoring"])],
      isDone: file.isDone && getgrnam("mentoring") != nil)
  }

  private var timers: HostStep {
    let isPackaged = ["/lib", "/usr/lib"].contains { isThere("\($0)/systemd/system/matchbook-backup.service") }
    let names = [
      "matchbook-backup.service", "matchbook-backup.timer", "matchbook-copy.service", "matchbook-doctor.service",
      "matchbook-doctor.timer", "matchbook-failed@.service",
    ]
    let units = isPackaged ? [] : names.map { shipped("systemd/\($0)", to: "/etc/systemd/system/\($0)") }
    let timers = names.filter { $0.hasSuffix(".timer") }
    return HostStep(
      English.HostSetup.timers,
      units + [
        .run(["systemctl", "daemon-reload"]), .run(["systemctl", "enable", "--now"] + timers),
        .run(["systemctl", "start", "matchbook-backup.service"]),
      ],
      isDone: units.allSatisfy(\.isDone)
        && timers.allSatisfy { isThere("/etc/systemd/system/timers.target.wants/\($0)") })
  }

  /// Whether backups will be encrypted.
  static var hasRecipients: Bool { access("\(settings)/recipients", F_OK) == 0 }

  static var hasDatabase: Bool { access(database, F_OK) == 0 }

  private func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
