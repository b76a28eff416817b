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
      "Your role may not \(words(for: permission)). Ask a director to do it."
    case .notFound(let what):
      Reference(what) == nil
        ? "Nothing that you may see is called “\(what)”. Check the spelling."
        : "There is no \(what) that you may see; check the reference, or find it by name with 'matchbook search'."
    case .meetingsStopped(let match, let name): "\(Guards.meetingsStop(match, ask: name))."
    case .conflict(let conflict): sentence(for: conflict)
    case .refused(let refusal): sentence(for: refusal)
    case .signing(let refusal): sentence(for: refusal)
    case .session(let refusal): sentence(for: refusal)
    case .training(let refusal): sentence(for: refusal)
    case .advocacy(let refusal): sentence(for: refusal)
    case .caseload(let refusal): sentence(for: refusal)
    case .invalid(let field, let reason): wholeSentence(for: reason) ?? "\(fieldName(field)) \(words(for: reason))."
    case .unlikely(let doubts):
      doubts.map { question(about: $0) }.joined(separator: " ") + " " + Doubts.isThatRight
    case .taken(let field, let value): "The \(fieldName(field).lowercased()) “\(value)” is taken. Choose another."
    case .duplicate(let what): duplicates[what] ?? "That is on file already. Look for it instead of adding it again."
    case .inUse(let what):
      "\(what) is still going on, so nothing was changed. Close or decline \(what) first, then do this again."
    case .stillLinked:
      "Other records still refer to this one, or one that it names is not there any more, so nothing was changed; look "
        + "at the records that go with it, and change those first."
    case .unknownUser(let login):
      "\(login) is not a user of this database, or the account is disabled; ask a director to add or enable it."
    case .unknownKey(let fingerprint):
      "Nobody here is known by the key \(fingerprint); send your public key to the person who manages users."
    case .accessEnded: "Your access has ended or changed, so nothing was done. Sign in again, or ask a director."
    case .lastDirector:
      "There would be no director left to manage users, so nothing was changed; make somebody else a director first."
    case .notOnNeedToKnowList:
      "Background checks are for people on the need-to-know list. Ask a director to add you."
    case .alreadyOnNeedToKnowList(let login):
      "\(login) is on the need-to-know list already; confirm the entry with 'matchbook user need-to-know confirm'."
    case .importTakenBack(let id): "Import \(id) was taken back already. Nothing was changed."
    case .nothingToUndo: Undo.nothingAtAll
    case .undoBlocked(let what, let obstacle): Undo.sentence(what, obstacle)
    case .busy: "Somebody else is still writing; nothing was changed, so try again in a moment."
    case .diskFull: "The disk is full, so nothing was saved; free some space and save again."
    case .readOnly: "The database cannot be written to; check its permissions and those of its folder."
    case .fileGone(let path):
      "\(path) was moved, removed or replaced while it was open, so nothing was saved; put the file back and save again, "
        + "or write down what you typed and start Matchbook anew."
    case .severalNames(let path): severalNames(path, "nothing was saved")
    case .inputOutput(let detail):
      "The database could not be read or written (\(detail)), so nothing was changed; check the disk and try again."
    case .damaged:
      "The database is damaged, so nothing was changed; keep the file as it is and put the last backup in its place."
    case .newerSchema: "The database was written by a later release; install that release to open it."
    case .other:
      "Something went wrong in Matchbook, so nothing was changed. Try again, and report it if it happens again."
    }
  }

  /// ` (truncated)`; nothing of an empty text.
  static func inParentheses(_ text: String) -> String { text.isEmpty ? "" : " (\(text))" }

  /// Why the database is not opened, and what to do about it.
  package static func sentence(for error: StoreError) -> String {
    switch error {
    case .notFound(let path): "There is no file at \(path); check the name, or create one with 'matchbook init'."
    case .noFolder(let path): "There is no folder at \(path). Create it first, or choose another place."
    case .noPermission(let path):
      "You may not open \(path); ask its owner for permission, or choose another with --database."
    case .readOnly(let path):
      "\(path) or its folder cannot be written to; check the permissions, or choose another with --database."
    case .notADatabase(let path): "\(path) is not a database; choose another file with --database."
    case .otherApplication(let path): "\(path) is the database of another program; choose another file with --database."
    case .damaged(let path, let detail):
      "\(path) is damaged\(inParentheses(detail)); keep the file as it is and put the last backup in its place."
    case .newerSchema(let path, let found, let known):
      "\(path) was written by a later release (schema \(found), this one knows \(known)); install that release to open it."
    case .migrationFailed(let path, let detail):
      "\(path) could not be brought up to date (\(detail)) and is as it was; report this with the release you came from."
    case .busy(let path): "\(path) is held by another process that has not finished in time; try again in a moment."
    case .inUse(let path, _):
      "Somebody has \(path) open, so it was left as it is; close every console on it and try again."
    case .diskFull(let path):
      "\(path == "-" ? "The output could not be written: the disk" : "The disk that holds \(path)") is full. Free some space and try again."
    case .auditBroken(let path, let sequence):
      "The audit log of \(path) does not verify from event \(sequence) on, so the copy was not kept; run 'matchbook audit verify'."
    case .fileGone(let path):
      "\(path) was moved, removed or replaced while it was open; put the file back, or start Matchbook anew."
    case .severalNames(let path, _): severalNames(path, "it was not opened")
    case .mountedAlone(let path):
      "\(path) is mounted here without the folder it is in, so it was not opened: changes would go to a second log. Mount the "
        + "folder instead."
    case .rightsUnreadable(let path): Health.rightsUnreadable(path)
    case .changedOutside(let path, let change):
      "\(path) was changed by another program: \(Health.words(for: change)). Keep the file as it is, and put the last backup "
        + "in its place."
    case .exists(let path): "There is a file at \(path) already; choose another name."
    case .encrypted(let path, false): Encryption.needsIdentity(path)
    case .encrypted(let path, true): Encryption.otherKeys(path)
    case .inputOutput(let path, let detail):
      "\(path) could not be read or written (\(detail)); check the disk and try again."
    }
  }

  private static func severalNames(_ path: String, _ outcome: String) -> String {
    "\(path) has a second name (a hard link), so \(outcome): under each name changes would go to a different log. Remove the "
      + "other name; 'find -samefile \(path)' finds it."
  }

  /// Why a step was refused, and what is needed for it.
  package static func sentence(for refusal: TransitionRefusal) -> String {
    switch refusal {
    case .outOfCourse(let from, let to):
      "It is \(from) now and can't become \(to). Open the record to see what can be done."
    case .done(let step): sentence(for: step)
    case .inTheFuture(let day): "\(day) has not come yet; give today or a day before."
    case .beforePreviousState(let day):
      "That is before the present state began, on \(day); give that day or a later one."
    case .backdatedWithoutReason: "A day in the past needs a reason; say why it is recorded late."
    case .needsReason: "This step needs a reason; say why."
    case .beforeLastSession(let day):
      "Mentor and youth still met on \(day), so the match did not end before; give that day or a later one."
    case .over(let match, let state): "\(match) is \(state), so nobody meets any more. Choose a match that goes on."
    case .ownProposal: "You proposed this match yourself; ask another supervisor or a director to approve it."
    case .missing(let requirements): "Still needed: \(list(requirements.map(words(for:))))."
    case .missingOn(let day, let requirements):
      "On \(Doubts.day(day)) this was missing: \(list(requirements.map(words(for:)))). Give a day on which all was there."
    }
  }

  /// `It was already approved by Ifrah Ali at 10:42 AM.`
  package static func sentence(for step: StepTaken, about subject: String = "It") -> String {
    let by = step.by.isEmpty ? "" : " by \(step.by)"
    let when = step.on == step.today ? "at \(Doubts.time(step.minute))" : "on \(Doubts.day(step.on))"
    return "\(subject) was already \(participles[step.state] ?? "made \(step.state)")\(by) \(when)."
  }

  /// What was done to what is in a state.
  private static let participles = [
    "presented": "approved", "accepted": "accepted", "scheduled": "scheduled", "active": "started", "paused": "paused",
    "closed": "closed", "declined": "declined", "enrolled": "enrolled", "waiting": "put in line",
    "application": "moved to application", "withdrawn": "withdrawn", "on hold": "put on hold", "exited": "let go",
    "approved": "approved", "trained": "trained",
  ]

  /// What is on file twice, by the table and columns that hold it once.
  private static let duplicates = [
    "user.person": "Another user is that person already. 'matchbook user list' says who.",
    "relationship.person":
      "This person is already in the family like that. Change what is on file instead of adding it again.",
    "user.login": "That login is taken. Choose another.",
    "program.organization_id, program.name": "The organization has a program of that name already.",
    "ssh_key.fingerprint": "That key is on file already.",
    "training_attendance.class_id, training_attendance.person_id": "That person is in the class already.",
    "match.youth_id": "That youth has a match or a proposal already.",
    "match.youth_id, match.mentor_id": "Those two have a match or a proposal already.",
    "policy.edition": "That edition of the policy is on file already.",
    "consent.signed": "That consent is on file already, with this signer and day. Nothing was changed.",
    "measure.code": "A bill or budget line of that number is on file already.",
  ]

  /// What is wrong with a value, where the sentence says all of it by itself.
  package static func wholeSentence(for reason: InvalidReason) -> String? {
    switch reason {
    case .moreThanADay(let minutes):
      "\(minutes) minutes is more than a day. Write how long one session took, such as 90m or 1h30."
    case .oneself: "Nobody can be in their own family. Choose somebody else."
    case .isDisabled(let name): "\(name) is disabled. Choose somebody who can sign in."
    case .otherRole(let name, let role): "\(name)'s role isn't \(role.rawValue). Choose a user of that role."
    case .elsewhere(let name): "\(name) works for another organization. Choose somebody of this one."
    case .beforeSigning(let day): "The consent was signed on \(Doubts.day(day)); it can't end before that."
    case .negative: "A length can't be less than nothing. Write it like 90m or 1h30."
    case .impossibleAge(let age): "A mentor can't be \(age) years old. Check the birth date."
    case .seats(let needed, let most) where needed > 1:
      "A mentor needs at least \(needed) seats for the matches there are now, and at most \(most)."
    case .seats(_, let most): "A mentor needs at least one seat, and at most \(most). Write a number from 1 to \(most)."
    case .check: "These values don't fit together, so nothing was saved. Check the numbers and the days."
    default: nil
    }
  }

  /// A requirement in a few words, as lists of next actions show it.
  package static func words(for requirement: Requirement) -> String {
    switch requirement {
    case .guardianConsent(let kind, .neverSigned), .guardianConsent(let kind, .inForce):
      "guardian's consent to \(kind.rawValue)"
    case .guardianConsent(let kind, let standing):
      "guardian's consent to \(kind.rawValue) (\(Guards.consent(kind, standing)))"
    case .intakeInterview: "intake interview"
    case .eligibility: "decision on eligibility"
    case .birthDate: "the birth date"
    case .ageWithin(let low, let high): "an age from \(low) to \(high)"
    case .mentorBirthDate: "the mentor's birth date"
    case .mentorAge(let low): "a mentor of \(low) or older"
    case .baselineSurvey: "baseline survey, done or declined"
    case .guardian: "a guardian who may consent"
    case .screeningItem(let kind): kind.rawValue
    case .trainingMinutes(let credited, let needed): "training, \(credited) of \(needed) minutes credited"
    case .trainingTopic(let topic): "training in \(topic.rawValue)"
    case .mentorDecision(.safety): "a supervisor's decision about the mentor"
    case .mentorDecision(.availability): "an answer from the mentor: still available?"
    case .reopening(let match): "the reopening of \(match), as the two were matched before"
    case .freeSeat: "a free seat at the mentor"
    case .availableMentor: "a mentor who may be proposed now"
    case .waitingYouth: "a youth who is waiting"
    case .outsideFamily(let kind): "a mentor from outside the family (this one is the child's \(kind.rawValue))"
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
    case .required: "is missing; fill it in"
    case .notADate: "isn't a date; write it like 2026-03-05 or 3/5/2026"
    case .inTheFuture: "has not come yet; write today or an earlier day"
    case .tooEarly: "is too early; check the year"
    case .beforeSigning: "is before the consent was signed"
    case .notAPhoneNumber: "isn't a phone number; write ten digits with the area code"
    case .notAnEmail: "isn't an e-mail address; write it like name@example.org"
    case .notAPostalCode: "isn't a ZIP code; write five digits"
    case .notAChoice(let choices):
      choices.isEmpty
        ? "isn't one of the choices; choose another" : "isn't one of the choices; write \(choice(of: choices))"
    case .oneself: "is the child; choose somebody else"
    case .notANumber: "isn't a number; write digits only"
    case .outOfRange(let low, let high): "is out of range; write a number from \(low) to \(high)"
    case .tooLong(let maximum): "is too long; shorten it to \(maximum) characters"
    case .hoursOrMinutes: "could be hours or minutes; write it like 2h or 90m"
    case .notADuration: "isn't a length; write it like 90m, 1h30 or 1.5h"
    case .moreThanADay(let minutes): "is more than a day (\(minutes) minutes); write it like 90m or 1h30"
    case .negative: "can't be less than nothing; write it like 90m or 1h30"
    case .impossibleAge(let age): "makes the mentor \(age) years old, which can't be; check the year"
    case .seats(let needed, let most): "must be from \(needed) to \(most)"
    case .notACode: "isn't the number of a bill or budget line; write it without blanks, commas and plus signs"
    case .outOfSight: "may not see this record; choose somebody else"
    case .notALogin: "isn't a login; write letters without accents, digits, dots, hyphens or underscores, and no blank"
    case .looksLike(let other): "looks too much like “\(other)”; choose another"
    case .notAWebsite: "isn't a website; write it like www.example.org"
    case .isDisabled(let name): "names \(name), who is disabled; choose somebody who can sign in"
    case .otherRole(let name, let role): "names \(name), whose role isn't \(role.rawValue); choose a user of that role"
    case .elsewhere(let name): "names \(name) of another organization; choose somebody of this one"
    case .neverKept: "can't be saved for a criminal check; clear it. Only the decision is kept"
    case .notATimeZone: "isn't a time zone that this computer knows; write it like America/New_York"
    case .notText: "holds a NUL character, which no text can; remove it"
    case .check: "doesn't fit with the other values; correct it"
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
    case .reinstateAfterSafety: "decide on a mentor after a match was closed for safety"
    case .decideBackgroundCheck: "decide background checks"
    case .proposeMatch: "propose matches"
    case .decideProposal: "decide proposals"
    case .recordAcceptance: "record acceptances"
    case .activateMatch: "activate matches"
    case .closeMatch: "close matches"
    case .reopenMatch: "reopen matches"
    case .entrustMatch: "entrust matches to ambassadors"
    case .handOver: "hand over youth, mentors and matches"
    case .dealCaseload: "deal out what a user has"
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
