package import Domain

extension AuditAction {
  package static let addProgram = AuditAction("add program")
}

extension Workspace {
  /// Adds a mentoring program of an organization.
  ///
  /// - Parameters:
  ///   - policyID: The edition it works by; nil for the newest edition of any policy that is in effect.
  ///   - openedOn: nil for today.
  /// - Returns: The row id, the number of its `P-` reference.
  @discardableResult
  package func addProgram(
    name: String, organizationID: Int64, setting: ProgramSetting, policyID: Int64? = nil, openedOn: CivilDate? = nil
  ) throws(RepositoryError) -> Int64 {
    try write(.addProgram, .managePolicy) { change in
      guard let policyID = try policyID ?? PolicyRecord.newest(on: change.today, change.db) else {
        throw RepositoryError.invalid(field: "policy", .required)
      }
      return try change.insert(
        "program",
        [
          "organization_id": organizationID, "name": name, "setting": setting, "policy_id": policyID,
          "opened_on": openedOn ?? change.today,
        ], object: .program)
    }
  }
}
