import Domain

extension Scope {
  /// Condition over `user AS user` and the person the user is, `person AS person`, for reading how staff are trained: the
  /// actor's own, and where the person is in reach, of the organization's users those of the team. Nobody's for who has no
  /// part in dealing out work, but their own.
  func staff(_ user: String, _ person: String) -> String {
    let reached =
      switch reach {
      case .everything: "1"
      case .organization(let id): "\(user).organization_id = \(id)"
      case .held(.team(let supervisor), let organization):
        "\(organization.map { "\(user).organization_id = \($0) AND " } ?? "")\(isOf(.team(of: supervisor), "\(user).id"))"
      case .held(.specialist, _), .entrusted, .checked, .nobody: "0"
      }
    return "((\(user).id = \(self.user)\(notTooClose("\(person).id"))) OR (\(reached) AND \(self.person(person))))"
  }

  /// Condition over `person AS alias` for reading what somebody was taught: people in reach, and the actor themselves.
  func trainee(_ alias: String) -> String {
    """
    (\(person(alias)) OR (\(alias).id IN (SELECT su.person_id FROM user su WHERE su.id = \(user)\
    \(notTooClose("\(alias).id")))))
    """
  }
}
