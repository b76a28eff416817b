import Domain
import Localization
import Repository

/// Finds out whose records a new user works on: an option says it, a person at a terminal is asked, and a script is
/// refused.
///
/// Nothing grants the whole network unsaid. The only organization of a database is taken, as that organization: another
/// that is added later stays closed to the user.
struct OrganizationQuestion {
  struct Answer {
    /// nil for the whole network.
    var id: Int64?
    /// Nobody named it.
    var isTaken = false
  }

  private let named: String?
  private let isAll: Bool
  private let mayAsk: Bool

  /// - Parameters:
  ///   - named: What `--organization` says; nil where it is not there.
  ///   - isAll: Whether `--all-organizations` is there.
  init(named: String?, isAll: Bool, mayAsk: Bool) {
    self.named = named
    self.isAll = isAll
    self.mayAsk = mayAsk
  }

  /// - Throws: `ExitCode` after one sentence.
  @MainActor func answer(in session: CommandSession) throws -> Answer {
    if isAll { return Answer(id: nil) }
    if let named { return Answer(id: try OrganizationCommand.reference(named).number) }
    let request = OrganizationListRequest(limit: Self.most + 1, filter: .all, sort: .name, text: "")
    let rows = try session.attempt { () throws(RepositoryError) in try session.workspace.organizations(request) }
    if rows.count == 1, let only = rows.first { return Answer(id: only.id, isTaken: true) }
    guard mayAsk, StandardStreams.inputIsTerminal, StandardStreams.errorIsTerminal else {
      throw CommandSession.failure(English.Users.organizationNotNamed, .usage)
    }
    return Answer(id: try ask(among: rows))
  }

  /// How many are listed; others are typed by their references.
  private static let most = 20

  private func ask(among rows: [OrganizationRow]) throws -> Int64? {
    StandardStreams.say(English.Users.askedOrganization)
    for row in rows.prefix(Self.most) {
      StandardStreams.say(ResultList.inert(English.Users.choice(row.reference, row.name)))
    }
    if rows.count > Self.most { StandardStreams.say(English.Users.moreOrganizations) }
    while true {
      StandardStreams.ask(English.Users.askOrganization)
      guard let line = readLine() else {
        throw CommandSession.failure(English.Users.organizationNotNamed, .failed)
      }
      let word = String(line.filter { !$0.isWhitespace })
      if word.lowercased() == English.Users.wholeNetwork { return nil }
      if let reference = Reference(word), reference.kind == .organization { return reference.number }
      StandardStreams.say(English.Session.notAnOrganization(ResultList.inert(line)))
    }
  }
}
