/// Why a query or a command did not do what it was asked. Nothing of a refused change is kept.
package enum RepositoryError: Error, Equatable, Sendable {
  /// The role of the user does not include this.
  case notPermitted(Permission)
  /// No such record within what the user may see; the text is the reference or name that was asked for.
  case notFound(String)
  /// A match of which an ambassador sees nothing while a guardian's consent is taken back; `ask`: the specialist's name.
  case meetingsStopped(Reference, ask: String?)
  /// Somebody else has saved the record meanwhile.
  case conflict(Conflict)
  /// The course of a youth, mentor or match does not allow the step now.
  case refused(TransitionRefusal)
  /// Somebody who may not sign for a child.
  case signing(SigningRefusal)
  /// A session or check-in that a match cannot take.
  case session(SessionRefusal)
  /// A training, class or attendance that cannot be recorded so.
  case training(TrainingRefusal)
  /// A contact with officials, an ask or a measure that cannot be as it is told.
  case advocacy(AdvocacyRefusal)
  /// Something that a user cannot be given, or cannot leave behind.
  case caseload(CaseloadRefusal)
  /// A value that cannot be kept.
  case invalid(field: String, InvalidReason)
  /// Unlikely, and kept only once somebody has said that it is right; see ``Confirmation``.
  case unlikely([Doubt])
  /// A record with the same unique values is there already; the text names table and columns, `user.login`.
  case duplicate(String)
  /// The value of a field, such as a login, is somebody else's already.
  case taken(field: String, String)
  /// The record with this reference takes part in something that runs.
  case inUse(String)
  /// The record is referred to by others, or refers to one that is not there; the database does not say which.
  case stillLinked
  /// Nobody is registered under this login, or the account is disabled.
  case unknownUser(login: String)
  /// The key is not on file, is revoked, or is a disabled user's; the text is its fingerprint.
  case unknownKey(String)
  /// The user was disabled, or got another role or organization, or their key was revoked, since they came in.
  case accessEnded
  /// The only director who is left stays one.
  case lastDirector
  /// A background check is for those on the need-to-know list.
  case notOnNeedToKnowList
  /// The user with this login is on the need-to-know list already, confirmed or not.
  case alreadyOnNeedToKnowList(login: String)
  case nothingToUndo
  /// The import with this number was taken back already.
  case importTakenBack(Int64)
  /// A change cannot be taken back; the text is the reference of its record.
  case undoBlocked(String, UndoObstacle)
  /// Another process held the database for too long.
  case busy
  case diskFull
  case readOnly
  /// The database file, or the log beside it, was moved, removed or replaced while it was open.
  case fileGone(path: String)
  /// The database file was given another name, a hard link, while it was open.
  case severalNames(path: String)
  /// The disk or file system failed; the detail names no value of a record.
  case inputOutput(String)
  case damaged
  case newerSchema
  /// What the database says of an unforeseen failure; holds no value of a record.
  case other(String)
}

/// Why a change cannot be taken back.
package enum UndoObstacle: Hashable, Sendable {
  /// A row of this table has come to stand on what was added.
  case record(String)
  /// What it touched has been changed since, or the match has gone on.
  case changedSince
  /// Nothing is kept to take it back with.
  case final
  /// Its checks have to be made again, which taking it back does not.
  case checksDue
  /// A match would go on without this.
  case unmet(Requirement)
}

/// Why a value cannot be kept.
package enum InvalidReason: Hashable, Sendable {
  case required
  /// The child, as somebody in their own family.
  case oneself
  case notADate
  case inTheFuture
  case tooEarly
  /// A consent ends on no day before it was signed.
  case beforeSigning(CivilDate)
  case notAPhoneNumber
  case notAnEmail
  case notAPostalCode
  case notAChoice([String])
  case notANumber
  case outOfRange(Int, Int)
  case tooLong(maximum: Int)
  /// Holds a NUL byte, which no text field can.
  case notText
  /// Of a criminal check the decision alone is kept, never why.
  case neverKept
  case notALogin
  /// People could take the login for another one.
  case looksLike(String)
  /// A user of whose role the record is kept too closely.
  case outOfSight
  /// The computer has no time zone of this name.
  case notATimeZone
  /// A length of time that could be so many hours or minutes.
  case hoursOrMinutes
  /// More than a day, as a length of time.
  case moreThanADay(minutes: Int)
  case notADuration
  /// A length of time below nothing.
  case negative
  /// So many years, which nobody of this kind can be.
  case impossibleAge(Int)
  /// Fewer seats than a mentor needs, or more than the program allows.
  case seats(needed: Int, most: Int)
  /// The number of a bill or a budget line holds no blank, comma or plus.
  case notACode
  case notAWebsite
  /// A user who is disabled.
  case isDisabled(String)
  /// A user of another role.
  case otherRole(String, needs: Role)
  /// A user of another organization.
  case elsewhere(String)
  /// The database's own check refused it; the text names the check.
  case check(String)
}

/// Two people have changed one record: what the user wanted to keep and what is there now.
package struct Conflict: Equatable, Sendable {
  package struct Field: Equatable, Sendable {
    /// The column.
    package var name: String
    /// What the user wanted to save; nil for nothing.
    package var mine: String?
    /// What somebody else has saved; nil for nothing.
    package var theirs: String?

    package init(name: String, mine: String?, theirs: String?) {
      self.name = name
      self.mine = mine
      self.theirs = theirs
    }
  }

  /// The record's reference, where it has one.
  package var object: String
  /// The version that is stored now; saving against it overwrites.
  package var currentVersion: Int
  /// The fields in which the two differ.
  package var fields: [Field]

  package init(object: String, currentVersion: Int, fields: [Field]) {
    self.object = object
    self.currentVersion = currentVersion
    self.fields = fields
  }
}
