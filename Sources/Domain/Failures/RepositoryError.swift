/// Why a query or a command did not do what it was asked. Nothing of a refused change is kept.
package enum RepositoryError: Error, Equatable, Sendable {
  /// The role of the user does not include this.
  case notPermitted(Permission)
  /// No such record within what the user may see; the text is the reference or name that was asked for.
  case notFound(String)
  /// Somebody else has saved the record meanwhile.
  case conflict(Conflict)
  /// The course of a youth, mentor or match does not allow the step now.
  case refused(TransitionRefusal)
  /// A session or check-in that a match cannot take.
  case session(SessionRefusal)
  /// A training, class or attendance that cannot be recorded so.
  case training(TrainingRefusal)
  /// A contact with officials, an ask or a measure that cannot be as it is told.
  case advocacy(AdvocacyRefusal)
  /// A value that cannot be kept.
  case invalid(field: String, InvalidReason)
  /// A record with the same unique values is there already; the text names table and columns, `user.login`.
  case duplicate(String)
  /// The record with this reference takes part in something that runs.
  case inUse(String)
  /// The record is referred to by others, or refers to one that is not there; the database does not say which.
  case stillLinked
  /// Nobody is registered under this login, or the account is disabled.
  case unknownUser(login: String)
  /// The key is not on file, is revoked, or is a disabled user's; the text is its fingerprint.
  case unknownKey(String)
  /// The only director who is left stays one.
  case lastDirector
  /// A background check is for those on the need-to-know list.
  case notOnNeedToKnowList
  /// The user with this login is on the need-to-know list already, confirmed or not.
  case alreadyOnNeedToKnowList(login: String)
  case nothingToUndo
  /// What the change touched has been changed since; the text is its reference.
  case undoOvertaken(String)
  /// Another process held the database for too long.
  case busy
  case diskFull
  case readOnly
  /// The database file was moved, removed or replaced while it was open.
  case fileGone(path: String)
  /// The disk or file system failed; the detail names no value of a record.
  case inputOutput(String)
  case damaged
  case newerSchema
  /// What the database says of an unforeseen failure; holds no value of a record.
  case other(String)
}

/// Why a value cannot be kept.
package enum InvalidReason: Hashable, Sendable {
  case required
  case notADate
  case inTheFuture
  case tooEarly
  case notAPhoneNumber
  case notAnEmail
  case notAPostalCode
  case notAChoice([String])
  case notANumber
  case outOfRange(Int, Int)
  case tooLong(maximum: Int)
  /// Holds a NUL byte, which no text field can.
  case notText
  case notALogin
  /// A length of time that could be so many hours or minutes.
  case hoursOrMinutes
  /// The number of a bill or a budget line holds no blank, comma or plus.
  case notACode
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
