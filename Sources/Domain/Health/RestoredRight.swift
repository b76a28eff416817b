/// What a restore does about a right that has changed since the backup was made.
///
/// What was taken from somebody since stays taken. What was given since is not in the backup, and is named so that somebody
/// can give it again.
package enum RestoredRight: Equatable, Sendable {
  /// The user with this login had been shut out since, or isn't a user any more, and stays out.
  case staysOut(String)
  /// The user works for an organization that the backup does not have, and is shut out until somebody says for which.
  case organizationMissing(String)
  /// The user has the role of today.
  case role(String, Role)
  /// The user works for the organization of today.
  case organization(String, Reference)
  /// The user is under the supervisor of today; the second login, nil for nobody.
  case supervisor(String, under: String?)
  /// The key had been revoked since, and stays revoked.
  case keyStaysRevoked(String, fingerprint: String)
  /// The user had been taken off the need-to-know list since, and stays off it.
  case offNeedToKnow(String)
  /// The user is a director of today and is one again, for else nobody could manage users.
  case staysDirector(String)

  /// The user was added since, and is unknown now.
  case userLost(String, name: String, Role)
  /// The user was let in again since, and is out now.
  case admissionLost(String)
  /// The user had come to more than the backup gives; the role of today.
  case roleLost(String, Role)
  /// The user had come to work for the whole network, and works for one organization now.
  case reachLost(String)
  /// The key was added since, and opens nothing now.
  case keyLost(String, fingerprint: String)
  /// The user was put on the need-to-know list since, and is not on it now.
  case needToKnowLost(String)

  /// Whether it was carried over, and not lost.
  package var isCarried: Bool {
    switch self {
    case .staysOut, .organizationMissing, .role, .organization, .supervisor, .keyStaysRevoked, .offNeedToKnow,
      .staysDirector:
      true
    case .userLost, .admissionLost, .roleLost, .reachLost, .keyLost, .needToKnowLost: false
    }
  }
}
