package import Domain

extension English {
  /// Any error in a sentence; one of the repository in its own words.
  package static func sentence(describing error: any Error) -> String {
    (error as? RepositoryError).map { sentence(for: $0) } ?? "\(error)"
  }

  /// Why something was not done, and what to do about it.
  package static func sentence(for error: RepositoryError) -> String {
    switch error {
    case .notPermitted(let permission):
      "Your role may not \(words(for: permission)); ask a supervisor or a director to do it."
    case .notFound(let what):
      "There is no \(what) that you may see; check the reference, or find it by name with 'matchbook search'."
    case .conflict(let conflict): sentence(for: conflict)
    case .refused(let refusal): sentence(for: refusal)
    case .session(let refusal): sentence(for: refusal)
    case .training(let refusal): sentence(for: refusal)
    case .advocacy(let refusal): sentence(for: refusal)
    case .invalid(let field, let reason): "\(fieldName(field)) \(words(for: reason))."
    case .duplicate("user.person"): "Another user is that person already; 'matchbook user list' says who."
    case .duplicate(let what):
      "There is one with the same \(fieldName(what)) already; look for it instead of adding it again."
    case .inUse(let what): "\(what) is still referred to by other records, so it was left as it is; change those first."
    case .stillLinked:
      "Other records still refer to this one, or one that it names is not there any more, so nothing was changed; look "
        + "at the records that go with it, and change those first."
    case .unknownUser(let login):
      "\(login) is not a user of this database, or the account is disabled; ask a director to add or enable it."
    case .unknownKey(let fingerprint):
      "Nobody here is known by the key \(fingerprint); send your public key to the person who manages users."
    case .lastDirector:
      "There would be no director left to manage users, so nothing was changed; make somebody else a director first."
    case .notOnNeedToKnowList:
      "What background checks have found is for those on the need-to-know list; ask a director to put you on it with "
        + "'matchbook user need-to-know add', if your work asks for it."
    case .alreadyOnNeedToKnowList(let login):
      "\(login) is on the need-to-know list already; confirm the entry with 'matchbook user need-to-know confirm'."
    case .nothingToUndo: "There is no change of yours to undo."
    case .undoOvertaken(let what):
      "\(what) has been changed since, so the earlier change cannot be undone; edit it instead."
    case .busy: "Somebody else is still writing; nothing was changed, so try again in a moment."
    case .diskFull: "The disk is full, so nothing was saved; free some space and save again."
    case .readOnly: "The database cannot be written to; check its permissions and those of its folder."
    case .fileGone(let path):
      "\(path) was moved, removed or replaced while it was open, so nothing was saved; put the file back and save again, "
        + "or write down what you typed and start Matchbook anew."
    case .inputOutput(let detail):
      "The database could not be read or written (\(detail)), so nothing was changed; check the disk and try again."
    case .damaged:
      "The database is damaged, so nothing was changed; keep the file as it is and put the last backup in its place."
    case .newerSchema: "The database was written by a later release; install that release to open it."
    case .other(let detail):
      "The database refused: \(detail). Nothing was changed; try again, and report it if it stays."
    }
  }

  /// Why the database is not opened, and what to do about it.
  package static func sentence(for error: StoreError) -> String {
    switch error {
    case .notFound(let path): "There is no file at \(path); check the name, or create one with 'matchbook init'."
    case .noPermission(let path):
      "You may not open \(path); ask its owner for permission, or choose another with --database."
    case .readOnly(let path):
      "\(path) or its folder cannot be written to; check the permissions, or choose another with --database."
    case .notADatabase(let path): "\(path) is not a database; choose another file with --database."
    case .otherApplication(let path): "\(path) is the database of another program; choose another file with --database."
    case .damaged(let path, let detail):
      "\(path) is damaged (\(detail)); keep the file as it is and put the last backup in its place."
    case .newerSchema(let path, let found, let known):
      "\(path) was written by a later release (schema \(found), this one knows \(known)); install that release to open it."
    case .migrationFailed(let path, let detail):
      "\(path) could not be brought up to date (\(detail)) and is as it was; report this with the release you came from."
    case .busy(let path): "\(path) is held by another process that has not finished in time; try again in a moment."
    case .inUse(let path):
      "Somebody has \(path) open, so it was left as it is; close every console on it and try again."
    case .diskFull(let path): "The disk that holds \(path) is full; free some space and try again."
    case .auditBroken(let path, let sequence):
      "The audit log of \(path) does not verify from event \(sequence) on, so the copy was not kept; run 'matchbook audit verify'."
    case .fileGone(let path):
      "\(path) was moved, removed or replaced while it was open; put the file back, or start Matchbook anew."
    case .exists(let path): "There is a file at \(path) already; choose another name."
    case .inputOutput(let path, let detail):
      "\(path) could not be read or written (\(detail)); check the disk and try again."
    }
  }

  /// Why a step was refused, and what is needed for it.
  package static func sentence(for refusal: TransitionRefusal) -> String {
    switch refusal {
    case .outOfCourse(let from, let to):
      "From \(from) there is no step to \(to); see the record for the steps there are."
    case .inTheFuture(let day): "\(day) has not come yet; give today or a day before."
    case .beforePreviousState(let day):
      "That is before the present state began, on \(day); give that day or a later one."
    case .backdatedWithoutReason: "A day in the past needs a reason; say why it is recorded late."
    case .needsReason: "This step needs a reason; say why."
    case .beforeLastSession(let day):
      "Mentor and youth still met on \(day), so the match did not end before; give that day or a later one."
    case .ownProposal: "You proposed this match yourself; ask another supervisor or a director to approve it."
    case .missing(let requirements): "Still needed: \(list(requirements.map(words(for:))))."
    }
  }

  /// A requirement in a few words, as lists of next actions show it.
  package static func words(for requirement: Requirement) -> String {
    switch requirement {
    case .guardianConsent(let kind): "guardian's consent to \(kind.rawValue)"
    case .intakeInterview: "intake interview"
    case .eligibility: "decision on eligibility"
    case .birthDate: "the birth date"
    case .ageWithin(let low, let high): high >= 100 ? "an age of \(low) or more" : "an age from \(low) to \(high)"
    case .baselineSurvey: "baseline survey, done or declined"
    case .guardian: "a guardian"
    case .screeningItem(let kind): kind.rawValue
    case .trainingMinutes(let credited, let needed): "training, \(credited) of \(needed) minutes credited"
    case .trainingTopic(let topic): "training in \(topic.rawValue)"
    case .freeSeat: "a free seat at the mentor"
    case .availableMentor: "a mentor who may be proposed now"
    case .waitingYouth: "a youth who is waiting"
    case .sameProgram: "a youth and a mentor of the same program"
    case .acceptClock(let day): "a new proposal, for the time to accept this one ended on \(day)"
    case .acceptance(let party): "acceptance by the \(party.rawValue)"
    case .noDecline(let party): "the \(party.rawValue) not to have declined"
    case .rationale: "a rationale"
    case .closureReason: "a closure reason"
    case .matchMeetingDate: "the day of the match meeting"
    }
  }

  /// `a, b and c`.
  package static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  /// `a, b or c`.
  package static func choice(of items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " or " + last
  }

  private static func sentence(for conflict: Conflict) -> String {
    let fields = conflict.fields.map { field in
      "\(fieldName(field.name)): yours \(quoted(field.mine)), theirs \(quoted(field.theirs))"
    }
    let what = fields.isEmpty ? "" : " (\(fields.joined(separator: "; ")))"
    return
      "Somebody else has saved \(conflict.object) meanwhile\(what); what you typed is kept, so look and save again."
  }

  private static func quoted(_ value: String?) -> String { value.map { "“\($0)”" } ?? "nothing" }

  /// A column's name as people read it.
  private static func fieldName(_ column: String) -> String {
    guard !column.isEmpty else { return "A value" }
    let name = column.split(separator: ".").last.map(String.init) ?? column
    let words = name.replacing("_", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// What is wrong with a value, to stand after the field's name.
  package static func words(for reason: InvalidReason) -> String {
    switch reason {
    case .required: "is required; fill it in"
    case .notADate: "is no date; write it like 2026-03-05 or 3/5/2026"
    case .inTheFuture: "has not come yet; give today or a day before"
    case .tooEarly: "is too early; check the year"
    case .notAPhoneNumber: "is no phone number; write ten digits with the area code"
    case .notAnEmail: "is no e-mail address; write it like name@example.org"
    case .notAPostalCode: "is no ZIP code; write five digits"
    case .notAChoice(let choices): "is none of the choices; take \(choice(of: choices))"
    case .notANumber: "is no number; write digits only"
    case .outOfRange(let low, let high): "is out of range; give \(low) to \(high)"
    case .tooLong(let maximum): "is too long; shorten it to \(maximum) characters"
    case .hoursOrMinutes: "could be hours or minutes; write it like 2h or 90m"
    case .notACode: "is no number of a bill or budget line; write it without blanks, commas and plus signs"
    case .notALogin: "is no login; write one word, as the computer's accounts have it"
    case .notText: "holds a NUL character, which no text can; remove it"
    case .check(let name): "is refused by the check \(name); correct it"
    }
  }

  private static func words(for permission: Permission) -> String {
    switch permission {
    case .findPeople: "find people"
    case .seeContactData: "see contact data"
    case .seeCaseNotes: "see case notes"
    case .seeScreening: "see how screening stands"
    case .seeMatches: "see matches"
    case .seeOrganizations: "see organizations"
    case .recordInquiry: "record inquiries and applications"
    case .editPerson: "edit people"
    case .recordConsent: "record consents"
    case .resolveDuplicate: "resolve duplicates"
    case .enrollYouth: "enroll youth"
    case .screenMentor: "screen mentors"
    case .exemptScreening: "exempt from screening"
    case .decideBackgroundCheck: "decide background checks"
    case .proposeMatch: "propose matches"
    case .decideProposal: "decide proposals"
    case .recordAcceptance: "record acceptances"
    case .activateMatch: "activate matches"
    case .closeMatch: "close matches"
    case .reopenMatch: "reopen matches"
    case .entrustMatch: "entrust matches to ambassadors"
    case .logSession: "log sessions"
    case .recordCheckIn: "record check-ins"
    case .seeTraining: "see training"
    case .planTraining: "plan courses and classes"
    case .recordAttendance: "record who is trained"
    case .editOrganization: "edit organizations"
    case .seeAdvocacy: "see officials and contacts with them"
    case .recordAdvocacy: "record contacts with officials"
    case .importRecords: "import records"
    case .exportRecords: "export records"
    case .readAudit: "read the audit log"
    case .readWholeAudit: "read the audit log of the whole network"
    case .manageUsers: "manage users, organizations and programs"
    case .seeRegister: "see the register of records"
    case .manageNeedToKnow: "keep the need-to-know list"
    case .managePolicy: "change policy"
    case .voidRecord: "void records"
    }
  }
}
