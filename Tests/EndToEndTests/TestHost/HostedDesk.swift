import Foundation
import TestSupport

/// A host on which an administrator has typed what HOSTING.md says, block after block, with people and a match on it.
///
/// Each person has a Unix account too, which stands for their own computer, or for their place at the front desk.
nonisolated final class HostedDesk: Sendable {
  static let database = "/var/lib/matchbook/matchbook.sqlite"

  let host: TestHost
  /// What the commands of each block said.
  let said: [String]

  struct Failed: Error {
    let script: String
    let said: String
  }

  init() throws {
    let host = try TestHost()
    self.host = host
    let document = try HostingDocument()
    guard try host.install().status == 0 else { throw Failed(script: "make install", said: "") }
    // Debian starts sshd when it is installed.
    try Self.type("systemctl start ssh", on: host)
    var said: [String] = []
    for index in document.blocks.indices {
      let happening = Self.happenings[index] ?? Happening()
      try Self.type(happening.before, on: host)
      var script = document.script(index)
      for (there, here) in happening.words { script = script.replacing(there, with: here) }
      said.append(try Self.type(script, on: host, as: happening.who))
    }
    self.said = said
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
    var words: [String: String] = [:]
  }

  private static let happenings: [Int: Happening] = [
    // Nothing is fetched: what Debian has is there.
    0: Happening(words: ["apt-get install": "apt-get install --no-upgrade"]),
    3: Happening(before: people),
    4: Happening(who: "ada", before: matches, words: ["M-104": "M-1"].merging(ownFolder) { $1 }),
    // 2 is the status for rows that cannot be taken.
    5: Happening(
      who: "fay", before: form, words: ["> to-mend.csv": "> to-mend.csv || [ $? = 2 ]"].merging(ownFolder) { $1 }),
    6: Happening(before: leaving, words: ["ada": "lea", "SHA256:…": "$(cat ~lea/fingerprint)"]),
  ]
  /// On their own computers people are not in the host's folder.
  private static let ownFolder = ["cd /usr/local/share/matchbook/Deployment": "cd"]

  /// Everybody makes a key and sends it, and knows the host by the fingerprint they were told.
  private static let people = """
    set -e
    for login in ada sue fay lea; do
      useradd --create-home --shell /bin/bash $login
      runuser -u $login -- ssh-keygen -q -t ed25519 -N '' -f /home/$login/.ssh/id_ed25519
      ssh-keygen -l -f /home/$login/.ssh/id_ed25519.pub | cut -d' ' -f2 > /home/$login/fingerprint
      echo "desk.example.org $(cat /etc/ssh/ssh_host_ed25519_key.pub)" | runuser -u $login -- tee /home/$login/.ssh/known_hosts
      cp /home/$login/.ssh/id_ed25519.pub /usr/local/share/matchbook/Deployment/$login.pub
    done
    """
  private static let typing = """
    set -e
    cd /usr/local/share/matchbook/Deployment
    desk() { sudo -u matchbook MATCHBOOK_DATABASE=\(database) /usr/local/bin/matchbook "$@"; }

    """
  private static let matches =
    typing + """
      desk user add sue "Sue Supervisor" --role supervisor --organization O-1
      desk user add fay "Fay Desk" --role "front desk" --organization O-1
      for login in sue fay; do desk user key add $login $login.pub; done
      printf 'ID,Name,DOB\\ny1,Mei Chen,2014-02-12\\n' | desk import youth -
      printf 'ID,Name,DOB\\nm1,Tom Reed,1980-02-12\\n' | desk import mentors -
      printf 'Youth,Mentor,Started,Specialist\\ny1,m1,2026-09-01,sue\\n' | desk import matches - --accept-unlikely
      desk match entrust M-1 --to ada
      """
  private static let form =
    "printf 'First name,Last name,DOB\\nXiomara,Ortiz,2014-02-12\\nBen,Smith,13/45/2012\\n' > ~fay/form.csv"
  private static let leaving =
    typing + """
      desk user add lea "Lea Leaving" --role ambassador --organization O-1
      desk user key add lea lea.pub
      """
}
