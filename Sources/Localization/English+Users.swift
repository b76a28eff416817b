package import Domain

extension English {
  /// Users and their keys.
  package enum Users {
    package static let loginColumn = "Login"
    package static let nameColumn = "Name"
    package static let roleColumn = "Role"
    package static let organizationColumn = "Organization"
    package static let personColumn = "Person"
    package static let keysColumn = "Keys"
    package static let standingColumn = "Standing"
    package static let kindColumn = "Kind"
    package static let fingerprintColumn = "Fingerprint"
    package static let commentColumn = "Comment"
    package static let active = "active"
    package static let disabled = "disabled"
    package static let revoked = "revoked"
    package static let wholeNetwork = "all"
    package static func added(_ login: String, role: String, for organization: Reference?) -> String {
      "\(login) is registered as \(role) for \(organization.map { "\($0)" } ?? "all organizations")."
    }
    package static let oneOrAll = "Name an organization, or say --all-organizations; not both."
    package static let organizationNotNamed =
      "Say whose records the user works on: add --organization O-1, or --all-organizations for every organization."
    package static let askedOrganization = "Whose records does the user work on?"
    package static func choice(_ organization: Reference, _ name: String) -> String { "  \(organization)  \(name)" }
    package static let moreOrganizations = "  and others: 'matchbook organization list' shows them"
    package static let askOrganization = "Organization, such as O-1, or \"all\": "
    package static let noKeys = "There are no keys on file."

    package static func roleChanged(_ login: String, to role: String) -> String { "\(login) is now \(role)." }
    package static let personOrNone = "Name the person, such as A-31, or say --none."
    package static func tied(_ login: String, to person: Reference?) -> String {
      person.map { "\(login) is \($0); what \($0) was trained in counts for the role of \(login)." }
        ?? "\(login) is nobody on file."
    }
    package static func disabled(_ login: String) -> String {
      "\(login) is disabled; what \(login) has open ends within two seconds, with drafts kept."
    }
    package static func enabled(_ login: String) -> String { "\(login) may come in again." }
    package static let keyNotTakenBySSH =
      "OpenSSH on this computer doesn't take that key, so it wasn't added. Ask for a new one made with 'ssh-keygen -t ed25519'."
    package static func keyAdded(_ fingerprint: String, to login: String) -> String {
      "\(login) may come in with the key \(fingerprint); compare it with what 'ssh-keygen -l -f' shows its owner."
    }
    package static func keyRevoked(_ fingerprint: String, of login: String) -> String {
      "The key \(fingerprint) of \(login) is revoked and is never taken again."
    }

    package static func sentence(for problem: PublicKeyProblem) -> String {
      switch problem {
      case .empty: "There is no key in it; give the line of a file whose name ends in .pub."
      case .privateKey:
        "That is a private key, which nobody but its owner may have; make a new pair, and give the file whose name ends "
          + "in .pub."
      case .severalLines: "That is more than one line; give one public key at a time."
      case .unknownKind(let kind):
        "“\(kind)” is no kind of key that is taken; make one with 'ssh-keygen -t ed25519' and give its file that ends in "
          + ".pub."
      case .damaged: "The key is not whole; copy the line of the .pub file again, from its first word to its last."
      case .tooShort(let bits, let needed):
        "An RSA key of \(bits) bits is too weak, \(needed) are needed; make one with 'ssh-keygen -t ed25519'."
      }
    }

    /// What the person must do, in plain words, to be read by or sent to that person.
    ///
    /// - Parameters:
    ///   - address: What stands after `ssh`, such as `matchbook@desk.example.org`.
    ///   - port: Said where it is not 22.
    package static func invitation(name: String, login: String, address: String, port: Int, hasKey: Bool) -> String {
      let option = port == 22 ? "" : "-p \(port) "
      let key = """
        1. Make a key, once. Open a terminal (on Windows: PowerShell) and type

               ssh-keygen -t ed25519

           Press Enter for the place it offers, and think of a pass phrase that only you know.
        2. Send the file that ends in .pub to the person who invited you, as it is. On most computers it is
           .ssh/id_ed25519.pub in your home folder. Never send the other file: it is the key itself.
        3. Wait until you are told that your key is on file.
        """
      let coming = """
        \(hasKey ? 1 : 4). To come in, type

               ssh \(option)\(address)

           The first time, ssh asks whether it may trust the computer; compare what it shows with what you were told.
        \(hasKey ? 2 : 5). To log a session without the console, type for instance

               ssh \(option)\(address) 'log M-104 90m homework --note -'
        """
      return """
        \(name), you are invited to Matchbook as \(login). This is what to do:

        \(hasKey ? "" : key + "\n")\(coming)

        Nobody will ever ask you for your pass phrase. If your computer is lost, say so at once: the key is then revoked.
        """
    }
  }

  /// Coming in from elsewhere, over SSH or at a shared machine.
  package enum Gate {
    package static let noIdentity =
      "The gate is for sshd, which says by which key somebody came, and for sudo; on your own machine run 'matchbook "
      + "console'."
    package static let noKey =
      "sshd told of no public key, so nobody is known; its configuration needs ExposeAuthInfo and a key as the only way in."
    package static func notOverSSH(_ word: String, because reason: String?, allowed: [String]) -> String {
      "“\(word)” cannot be done from here; there are \(list(allowed))." + (reason.map { " \($0)" } ?? "")
    }
    package static func noHostFile(_ option: String) -> String {
      "\(option) names a file on the host, which nobody reaches from here; use standard input and output instead: “-”, "
        + "< and >."
    }
    package static let closed =
      "There is no database on this host yet; ask the person who runs it to create one."
    package static let keysNeedForm = "Say --sshd: the keys are given out in the form that sshd reads."
    package static let unclosedQuote = "A quotation mark is not closed; close it, and put the whole command in quotes."
    package static func tooManyAtOnce(_ most: Int) -> String {
      "You have \(most) consoles and requests open already. Close one, or wait until one is done."
    }
    package static func tooManyInAMinute(_ most: Int) -> String {
      "You sent \(most) requests within a minute, so this one was not done. Wait a minute and send it again."
    }
    package static func tooManyWords(_ most: Int) -> String {
      "A request can have at most \(most) words, and nothing was done. Split it, or send a file to 'import KIND -'."
    }
    package static let ended =
      "Your access has ended or changed; what you typed is kept as a draft. Ask the person who manages users."
  }
}
