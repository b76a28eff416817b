import Domain

extension English.Health {
  /// What `matchbook doctor` finds on a host to which many people come. HOSTING.md is where it sends them.
  enum Host {
    static func sentence(for finding: HostFinding) -> String {
      switch finding {
      case .server(let account, let options):
        "sshd has all \(options) options in force that keep \(account) to the gate."
      case .serverOption(let option, let found, let account):
        "sshd has \(option.name) \(found.isEmpty ? "unset" : "“\(found.joined(separator: " "))”") in force for \(account), "
          + "where it must be \(demand(option.demand)); install sshd_config.d/matchbook.conf anew as HOSTING.md says, and "
          + "look for what overrides it."
      case .serverSilent(.needsRoot):
        "What sshd lets people do could not be looked at, because it tells root only; run 'matchbook doctor' as root too."
      case .serverSilent(.notInstalled):
        "People have keys, but there is no sshd on this host; install openssh-server."
      case .serverSilent(.refused(let words)):
        "sshd does not tell its options (\(words)); mend its configuration until 'sshd -t' is silent."
      case .files(let count): "The files and folders of the host belong to whom they should (\(count) looked at)."
      case .file(let path, let fault): sentence(for: fault, of: path)
      case .unseen(let path):
        "\(path) could not be looked at by this account; run 'matchbook doctor' as root too."
      case .home(let account, let path):
        "\(account) can write to its home \(path), where sshd and PAM look for files that open the way in; run 'usermod "
          + "--home / \(account)' as root."
      case .keys(let path, let isCurrent):
        isCurrent
          ? "\(path) holds the keys that are in force."
          : "\(path) does not hold the keys that are in force, so sshd refuses or asks for the wrong people; add or revoke any "
            + "key to have it written anew."
      case .timer(let isOn):
        isOn
          ? "A backup is made every night."
          : "No backup is made by itself, because matchbook-backup.timer is not enabled; run 'systemctl enable --now "
            + "matchbook-backup.timer' as root."
      case .backups(let folder, let days?) where finding.level == .good:
        "The newest backup in \(folder) is \(days) \(days == 1 ? "day" : "days") old."
      case .backups(let folder, let days?):
        "The newest backup in \(folder) is \(days) days old; run 'systemctl start matchbook-backup.service' as root, and read "
          + "what 'systemctl status' says of it."
      case .openBackups(let folder, 0): "The backups in \(folder) are encrypted."
      case .openBackups(let folder, let count):
        "\(count) of the backups in \(folder) \(count == 1 ? "isn't" : "aren't") encrypted, so don't copy them to another machine. Put "
          + "the public key of that machine into /etc/matchbook/recipients, as HOSTING.md says."
      case .lockedWithoutPAM(let account):
        "sshd works without PAM (UsePAM no) and so refuses \(account), whose password is locked. Run 'usermod --password \"*\" "
          + "\(account)' as root: no password fits that, and keys do."
      case .backups(let folder, nil):
        "There is no backup in \(folder); run 'systemctl start matchbook-backup.service' as root."
      }
    }

    private static func demand(_ demand: ServerOption.Demand) -> String {
      switch demand {
      case .word(let word): "“\(word)”"
      case .onlyFrom(let words): "nothing but “\(words.sorted().joined(separator: " "))”"
      case .including(let word): "with “\(word)”"
      case .between(let low, let high): low == high ? "\(low)" : "from \(low) to \(high)"
      case .beginning(let low): "\(low) or more"
      case .program(let arguments): "the installed program with “\(arguments.joined(separator: " "))”"
      case .accountApart: "an account of its own, such as matchbook-keys"
      }
    }

    private static func sentence(for fault: HostFinding.Fault, of path: String) -> String {
      switch fault {
      case .missing: "\(path) is not there; put it in place as HOSTING.md says."
      case .owner(let owner, let expected):
        "\(path) belongs to \(owner) instead of \(expected); run 'chown \(expected) \(path)' as root."
      case .mode(let mode, let most):
        "\(path) is open to more than it should be (mode \(String(mode, radix: 8))); run 'chmod \(String(most, radix: 8)) "
          + "\(path)' as root."
      case .group(let group, let expected):
        "\(path) belongs to the group \(group), so \(expected) cannot read it; run 'chgrp \(expected) \(path)' as root."
      }
    }
  }
}
