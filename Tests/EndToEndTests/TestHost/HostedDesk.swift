import Foundation
import TestSupport

/// A host on which an administrator has typed what HOSTING.md says, block after block, with people and a match on it.
///
/// Each person has a Unix account too, which stands for their own computer, or for their place at the front desk.
nonisolated final class HostedDesk: Sendable {
  static let database = "/var/lib/matchbook/matchbook.sqlite"

  /// How Matchbook comes to the host.
  enum Way { case package, byHand }

  let host: TestHost
  /// What the commands of each block said, by section and number.
  let said: [String: String]

  struct Failed: Error {
    let script: String
    let said: String
  }

  init(_ way: Way = .byHand) throws {
    let host = try TestHost()
    self.host = host
    let document = try HostingDocument()
    switch way {
    case .byHand: guard try host.install().status == 0 else { throw Failed(script: "make install", said: "") }
    case .package:
      _ = try DebianPackage.before.get().copy(to: host, folder: "first")
      _ = try DebianPackage.current.get().copy(to: host, folder: "upgrade")
    }
    // Debian starts sshd when it is installed.
    try Self.type("systemctl start ssh", on: host)
    var said: [String: String] = [:]
    for block in Self.order(document.blocks, way) {
      let happening = Self.happenings[block.name] ?? Happening()
      try Self.type(happening.before, on: host)
      var script = document.script(block)
      for (there, here) in happening.words { script = script.replacing(there, with: here) }
      said[block.name] = try Self.type(script, on: host, as: happening.who)
    }
    self.said = said
  }

  /// By hand comes in the place of the package.
  private static func order(_ blocks: [HostingDocument.Block], _ way: Way) -> [HostingDocument.Block] {
    let byHand = "By hand, without the package"
    switch way {
    case .package: return blocks.filter { $0.section != byHand }
    case .byHand:
      let others = blocks.filter { $0.section != byHand && !$0.commands.contains("matchbook_*.deb") }
      let (first, rest) = (
        others.filter { $0.section == "Prepare the host" }, others.drop { $0.section == "Prepare the host" }
      )
      return first + blocks.filter { $0.section == byHand } + rest
    }
  }

  /// Runs a script that has to succeed; what it says.
  @discardableResult
  private static func type(_ script: String, on host: TestHost, as who: String = "root") throws -> String {
    let run = try host.run(#"exec runuser -l "$1" -c "$2""#, who, script)
    guard run.status == 0 else { throw Failed(script: script, said: run.output + run.said) }
    return run.output + run.said
  }

  /// What goes on elsewhere around a block: who types it, what has come before, and what stands for the document's examples.
  private struct Happening {
    var who = "root"
    var before = ":"
    /// Replaced in order.
    var words: KeyValuePairs<String, String> = [:]
  }

  /// Nothing is fetched: what Debian has is there.
  private static let offline: KeyValuePairs = [
    "apt-get install": "apt-get install --yes --no-upgrade --no-install-recommends"
  ]
  /// pkill ends with 1 where it found nobody.
  private static func nobodyIn(_ line: String) -> String { "{ \(line); } || [ $? = 1 ]" }

  private static let endingConsoles = "pkill --signal HUP --uid matchbook --exact matchbook"
  private static let endingLea = "pkill --signal KILL --uid lea"

  private static let happenings: [String: Happening] = [
    "Prepare the host 2": Happening(words: offline),
    "Install Matchbook and set the host up 1": Happening(
      words: [
        "apt-get install ./": "cd /run/host/first; apt-get install --yes --no-install-recommends ./",
        "matchbook host setup":
          "matchbook host setup --yes --over-ssh --shared-machine --organization 'Harbor Mentoring' "
          + "--time-zone America/New_York",
      ]),
    "By hand, without the package 1": Happening(words: offline),
    "People 1": Happening(before: people),
    "People 3": Happening(who: "ada", before: matches, words: ["M-104": "M-1"]),
    // 2 is the status for rows that cannot be taken.
    "People 4": Happening(
      who: "fay", before: form, words: ["> to-correct.csv": "> to-correct.csv || [ $? = 2 ]"]),
    "People 5": Happening(
      who: "dora", before: keyPair, words: ["age1THEIR-PUBLIC-KEY": "$(age-keygen -y ~/key.txt)"]),
    "When somebody leaves or loses a computer 1": Happening(before: leaving, words: ["ada": "lea"]),
    "When somebody leaves or loses a computer 2": Happening(words: ["SHA256:…": "$(cat ~lea/fingerprint)"]),
    "Backups, encrypted, on another computer 1": Happening(
      words: ["age1YOUR-PUBLIC-KEY": "$(age-keygen -y ~dora/key.txt)"]),
    "Backups, encrypted, on another computer 2": Happening(before: farComputer),
    "Backups, encrypted, on another computer 3": Happening(before: farKey),
    "Ending all consoles 1": Happening(words: [endingConsoles: nobodyIn(endingConsoles)]),
    "Upgrade 1": Happening(
      words: [
        "apt-get install ./": "cd /run/host/upgrade; apt-get install --yes --no-install-recommends ./",
        "matchbook host setup": "matchbook host setup --yes --over-ssh --shared-machine",
      ]),
    "Is all well? 2": Happening(before: mailProgram),
    "One shared machine 2": Happening(
      before: "usermod -a -G mentoring lea",
      words: ["ada": "lea", endingLea: nobodyIn(endingLea)]),
  ]

  /// Everybody makes a key and sends it, and knows the host by the fingerprint that was sent to them. Root's home is private.
  private static let people = """
    set -e
    chmod 700 /root
    for login in ada sue fay lea dora; do
      useradd --create-home --shell /bin/bash $login
      runuser -u $login -- ssh-keygen -q -t ed25519 -N '' -f /home/$login/.ssh/id_ed25519
      ssh-keygen -l -f /home/$login/.ssh/id_ed25519.pub | cut -d' ' -f2 > /home/$login/fingerprint
      echo "desk.example.org $(cat /etc/ssh/ssh_host_ed25519_key.pub)" | runuser -u $login -- tee /home/$login/.ssh/known_hosts
      cp /home/$login/.ssh/id_ed25519.pub /root/$login.pub
    done
    """
  private static let matches = """
    set -e
    desk user add sue "Sue Supervisor" --role supervisor --organization O-1
    desk user add fay "Fay Desk" --role "front desk" --organization O-1
    desk user add dora "Dora Director" --role director --organization O-1
    for login in sue fay dora; do desk user key add $login - < $login.pub; done
    printf 'ID,Name,DOB\\ny1,Mei Chen,2014-02-12\\n' | desk import youth -
    printf 'ID,Name,DOB\\nm1,Tom Reed,1980-02-12\\n' | desk import mentors -
    printf 'Youth,Mentor,Started,Specialist\\ny1,m1,2026-09-01,sue\\n' | desk import matches - --accept-unlikely
    desk match entrust M-1 --to ada
    """
  private static let form =
    "printf 'First name,Last name,DOB\\nXiomara,Ortiz,2014-02-12\\nBen,Smith,13/45/2012\\n' > ~fay/form.csv"
  private static let keyPair = "age-keygen -o ~dora/key.txt; chown dora ~dora/key.txt"
  private static let leaving = """
    set -e
    desk user add lea "Lea Leaving" --role ambassador --organization O-1
    desk user key add lea - < lea.pub
    """
  /// The same host is the computer far away.
  private static let farComputer = """
    set -e
    echo '127.0.0.1 far.example.org' >> /etc/hosts
    useradd --create-home copies
    runuser -u copies -- mkdir -p /home/copies/matchbook /home/copies/.ssh
    """
  private static let farKey =
    "echo \"restrict $(cat /etc/matchbook/copy-key.pub)\" | runuser -u copies -- tee /home/copies/.ssh/authorized_keys"
  private static let mailProgram = """
    printf '#!/bin/sh\\ncat >> /srv/mail\\n' > /usr/sbin/sendmail
    chmod 755 /usr/sbin/sendmail
    """
}
