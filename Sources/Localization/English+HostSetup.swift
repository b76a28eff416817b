extension English {
  /// What `matchbook host setup` asks, shows and says.
  package enum HostSetup {
    package static let accounts = "Accounts that own the database and read the keys"
    package static let folders = "Folders for the database and its backups"
    package static let database = "The database"
    package static let recipients = "Public keys that backups are encrypted to"
    package static let mail = "Where mail goes when something fails"
    package static let server = "The way in over SSH"
    package static let desk = "The way in at this computer"
    package static let timers = "A backup every night, and a check every morning"

    package static let askWay =
      "How do people come in?\n  1  over SSH, from their own computers\n  2  at this computer\n  3  both\n1, 2 or 3: "
    package static let askOrganization = "The name of your organization: "
    package static let askRecipient =
      "A public key for encrypted backups (age1…; 'age-keygen' makes one on another computer), or Enter for none yet: "
    package static let askMail = "An e-mail address for failed backups and checks, or Enter for root: "
    package static let goAhead = "Do all of this? [y/N] "

    package static let needsRoot = "Only root can set up a host. Run it with sudo, or as root."
    package static let noFiles =
      "The files for a host aren't installed. Install the Debian package, or run 'make install' in a checkout."
    package static func otherProgram(_ path: String) -> String {
      "The installed files are not for this program, \(path). Run the one that was installed with them."
    }
    package static let sayWay = "Say how people come in: add --over-ssh, --shared-machine, or both."
    package static let sayOrganization = "Name your organization with --organization."
    package static func badAddress(_ text: String) -> String {
      "“\(text)” is not an e-mail address. Write it without spaces, such as office@example.org."
    }
    package static let nothingDone = "Nothing was done."

    package static let plainBackups =
      "Backups aren't encrypted yet. Make a pair of keys on another computer, and run this again with --encrypt-to and the "
      + "public one."

    package static func already(_ title: String) -> String { "\(title): done already." }
    package static func done(_ title: String) -> String { "\(title): done." }
    package static func failed(_ title: String) -> String {
      "\(title): this failed, and its files are as they were. Correct what is said here, and run 'matchbook host setup' again."
    }

    package static func next(overSSH: Bool, sharedMachine: Bool) -> String {
      "The host is ready. Add people with 'desk user add', as HOSTING.md says"
        + (sharedMachine ? ", and put each Unix account into the group mentoring." : ".")
        + (overSSH ? " They come in with 'ssh matchbook@' and the name of this host." : "")
    }
  }
}
