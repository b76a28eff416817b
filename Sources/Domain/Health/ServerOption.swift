/// An option that sshd must have in force for the account to which people come, named as `sshd -T` prints it.
package struct ServerOption: Equatable, Sendable {
  /// What it may be.
  package enum Demand: Equatable, Sendable {
    case word(String)
    /// These words and no others.
    case onlyFrom(Set<String>)
    case including(String)
    case between(Int, Int)
    /// Numbers with colons between them, of which the first is at least so much.
    case beginning(atLeast: Int)
    /// A program, wherever it is installed, with exactly these arguments.
    case program([String])
    /// An account that is neither root nor the owner of the database.
    case accountApart
  }

  package let name: String
  package let demand: Demand

  package init(_ name: String, _ demand: Demand) {
    self.name = name
    self.demand = demand
  }

  /// Whether what is in force will do.
  ///
  /// - Parameters:
  ///   - values: What `sshd -T` prints behind the name, once for each line; none where there is no line.
  ///   - account: The account that owns the database.
  package func isMet(by values: [String], account: String) -> Bool {
    let words = values.flatMap { $0.split(separator: " ").map(String.init) }
    switch demand {
    case .word(let word): return values == [word]
    case .onlyFrom(let allowed): return Set(words).isSubset(of: allowed)
    case .including(let word): return words.contains(word)
    case .between(let low, let high): return values.count == 1 && Int(values[0]).map { $0 >= low && $0 <= high } == true
    case .beginning(let low):
      return values.count == 1 && values[0].split(separator: ":").first.flatMap { Int($0) }.map { $0 >= low } == true
    case .program(let arguments):
      return values.count == 1 && words.first?.hasPrefix("/") == true && Array(words.dropFirst()) == arguments
    case .accountApart: return values.count == 1 && !["none", "root", "0", account].contains(values[0])
    }
  }

  /// What the file we ship promises of the account that owns a database.
  package static func promised(database: String) -> [ServerOption] {
    let no = [
      "hostbasedauthentication", "kbdinteractiveauthentication", "passwordauthentication", "permitemptypasswords",
      "permitrootlogin", "permituserenvironment", "permituserrc", "allowagentforwarding", "allowstreamlocalforwarding",
      "allowtcpforwarding", "gatewayports", "permittunnel", "x11forwarding",
    ]
    let none = [
      "authorizedkeysfile", "trustedusercakeys", "authorizedprincipalsfile", "chrootdirectory", "permitlisten",
      "permitopen",
    ]
    let yes = ["exposeauthinfo", "permittty", "disableforwarding", "strictmodes"]
    return [
      ServerOption("forcecommand", .program(["gate", "--database", database])),
      ServerOption("authorizedkeyscommand", .program(["keys", "--sshd", "--database", database])),
      ServerOption("authorizedkeyscommanduser", .accountApart),
      ServerOption("authenticationmethods", .word("publickey")),
      ServerOption("acceptenv", .onlyFrom(["LANG"])),
      ServerOption("setenv", .including("SWIFT_BACKTRACE=enable=no")),
      ServerOption("maxauthtries", .between(1, 6)),
      ServerOption("maxsessions", .between(1, 1)),
      ServerOption("clientaliveinterval", .between(1, 60)),
      ServerOption("clientalivecountmax", .between(1, 10)),
      ServerOption("maxstartups", .beginning(atLeast: 100)),
      ServerOption("persourcemaxstartups", .between(10, 1_000)),
      ServerOption("logingracetime", .between(1, 60)),
    ] + no.map { ServerOption($0, .word("no")) } + none.map { ServerOption($0, .word("none")) }
      + yes.map { ServerOption($0, .word("yes")) }
  }
}
