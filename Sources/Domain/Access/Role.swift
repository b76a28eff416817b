/// What a user is in the organization; decides what they may do and how far they see.
package enum Role: String, CaseIterable, Hashable, Sendable, Codable {
  case director, supervisor
  case matchSpecialist = "match specialist"
  case frontDesk = "front desk"
  case ambassador
  case coriOfficer = "cori officer"
  case qualityLead = "quality lead"
  case advocacyLead = "advocacy lead"
  case auditor
}

extension Role {
  /// What this role may do; everything else is refused.
  package var permissions: Set<Permission> { access.permissions }

  package func may(_ permission: Permission) -> Bool { permissions.contains(permission) }
}
