package import Domain

extension English.Health {
  /// What was restored, and where what was there before is.
  package static func restored(_ backup: String, kept: String?) -> String {
    let before = kept.map { "What was there before is in \($0)." } ?? "There was no database before."
    return "\(backup) was checked and is the database now. \(before)"
  }

  /// What somebody reads who comes after a restore that was cut off.
  package static func finishedRestore(kept: String?) -> String {
    let before = kept.map { " What was there before, with every change that was saved, is in \($0)." } ?? ""
    return "A restore was cut off; Matchbook has finished it, and the backup is the database now.\(before)"
  }

  /// Asked before a database is replaced that cannot be read.
  package static func rightsUnreadable(_ path: String) -> String {
    "\(path) can't be read, so nobody knows who was shut out since the backup. They could sign in again. Restore all the "
      + "same with --yes, and then look at 'matchbook user list' before people come in."
  }

  package static let askUnknownRights = "Restore all the same? [y/N] "

  package static let rightsFromKeysFile =
    "The old database can't be read. Only keys that opened it last still work; look at 'matchbook user list' now."
  package static let rightsUnknown =
    "The old database can't be read. Users and keys are those of the backup; look at 'matchbook user list' now."
  package static let rightsUnchanged = "Users, keys and roles have not changed since the backup."
  package static let rightsCarried = "What was taken from users since the backup stays taken:"
  package static let rightsLost =
    "What was given to users since the backup is not in it. Give it again where it is right:"

  /// A line about one user.
  package static func words(for right: RestoredRight) -> String {
    switch right {
    case .staysOut(let login): "\(login) stays shut out."
    case .organizationMissing(let login):
      "\(login) is shut out, because the backup does not have their organization."
    case .role(let login, let role): "\(login) has the role of today: \(role.rawValue)."
    case .organization(let login, let place): "\(login) works for \(place), as today."
    case .supervisor(let login, let supervisor?): "\(login) is under \(supervisor), as today."
    case .supervisor(let login, nil): "\(login) is under nobody, as today."
    case .keyStaysRevoked(let login, let fingerprint): "The key \(fingerprint) of \(login) stays revoked."
    case .offNeedToKnow(let login): "\(login) stays off the need-to-know list."
    case .staysDirector(let login):
      "\(login) is a director, as today, because the backup has nobody else to manage users."
    case .userLost(let login, let name, let role):
      "\(name) (\(login), \(role.rawValue)) is not a user: matchbook user add \(login)"
    case .admissionLost(let login): "\(login) is shut out: matchbook user enable \(login)"
    case .roleLost(let login, let role):
      "\(login) was made \(role.rawValue): matchbook user role \(login) '\(role.rawValue)'"
    case .reachLost(let login): "\(login) works for one organization, and no more for all."
    case .keyLost(let login, let fingerprint): "The key \(fingerprint) is not on file: matchbook user key add \(login)"
    case .needToKnowLost(let login):
      "\(login) is not on the need-to-know list: matchbook user need-to-know add \(login)"
    }
  }

  /// A process that has the database open.
  ///
  /// - Parameter clock: By which its beginning is told.
  package static func words(for holder: DatabaseHolder, in clock: Clock) -> String {
    let owner = holder.login.map { "the console of \($0)" } ?? "a process of the account \(holder.account)"
    let state = holder.isStopped ? ", stopped" : ""
    return "Process \(holder.process), \(owner), since \(clock.dayAndTime(holder.since))\(state)."
  }

  package static let holdersEnd =
    "A director ends a console with 'matchbook user end LOGIN', or any of them with 'matchbook user end --process NUMBER'."

  /// What another program has done to a database, after a colon.
  package static func words(for change: OutsideChange) -> String {
    switch change {
    case .schemaVersion(let number): "its version is \(number)"
    case .schemaLacks(let name): "the rule or table \(name) is gone"
    case .schemaDiffers(let name): "the rule or table \(name) is not what it was made as"
    case .schemaHasForeign(let name): "the rule or table \(name) is not Matchbook's"
    case .emptyLog(let users): "its audit log is empty, though it has \(users == 1 ? "a user" : "\(users) users")"
    case .unrecorded(let holder): "the audit log does not know \(words(for: holder))"
    case .gone(let holder): "\(words(for: holder)) is gone, and the audit log does not say why"
    case .differs(let holder, let field): "of \(words(for: holder)) the audit log says \(words(for: field))"
    }
  }

  private static func words(for holder: OutsideChange.Holder) -> String {
    switch holder {
    case .user(let login): "the user \(login)"
    case .key(let fingerprint): "the key \(fingerprint)"
    case .needToKnow(let login): "the need-to-know entry of \(login)"
    }
  }

  private static func words(for field: OutsideChange.Field) -> String {
    switch field {
    case .login: "another login"
    case .role: "another role"
    case .organization: "another organization"
    case .supervisor: "another supervisor"
    case .person: "another person"
    case .disabled: "something else about being shut out"
    case .owner: "another user"
    case .key: "another key"
    case .revoked: "something else about being revoked"
    case .listed: "another first day"
    case .confirmed: "another last day"
    case .removed: "something else about being taken off"
    }
  }
}
