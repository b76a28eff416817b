package import Domain

extension English {
  /// Officials, measures and contacts with officials, in words.
  package enum Advocacy {
    /// What the people of a state call the chamber: House, Assembly, Delegates.
    package static func chamber(_ chamber: Chamber, state: String) -> String {
      switch chamber {
      case .lower where ["CA", "NV", "NY", "WI", "NJ"].contains(state): "Assembly"
      case .lower where ["MD", "VA", "WV"].contains(state): "Delegates"
      case .lower: "House"
      case .upper: "Senate"
      case .legislature: "Legislature"
      case .executive: "Executive"
      case .local: "Local"
      }
    }

    /// `House, 7th Hampden`.
    package static func seat(_ chamber: Chamber, state: String, district: String) -> String {
      district.isEmpty ? self.chamber(chamber, state: state) : "\(self.chamber(chamber, state: state)), \(district)"
    }

    /// `Ann Berg (House, 7th Hampden)`, or `Kim Lee, aide of Ann Berg (House, 7th Hampden)`.
    package static func person(_ person: OfficialDirectory.Person) -> String {
      let entry = person.entry
      let official =
        "\(entry.name.full) (\(seat(entry.chamber, state: entry.state, district: entry.district)))"
      return person.aide.map { "\($0.name), aide of \(official)" } ?? official
    }

    /// One as ``person(_:)`` says them, several by their names alone, many by the first of them: fits a line.
    package static func people(_ people: [OfficialDirectory.Person]) -> String {
      guard people.count > 1 else { return list(people.map(person)) }
      let shown = people.prefix(people.count > 3 ? 2 : 3).map(\.entry.name.full)
      return list(shown + (people.count > shown.count ? ["\(people.count - shown.count) more"] : []))
    }

    /// What an entry was understood as.
    ///
    /// - Parameters:
    ///   - people: As ``person(_:)`` says them.
    ///   - measures: Their codes.
    ///   - participants: Names of those of us who took part, where the line says them.
    package static func understood(
      _ entry: ContactEntry, people: [String], measures: [String], participants: [String]
    ) -> String {
      var parts = ["\(what(entry)) with \(list(people)) on \(Mentoring.day(entry.heldOn))"]
      if !measures.isEmpty {
        parts.append("about \(list(measures))" + (entry.response.map { ": \($0.rawValue)" } ?? ""))
      }
      parts.append(entry.kind.rawValue)
      if !entry.ask.isEmpty { parts.append("asked for “\(entry.ask)”") }
      if let dueOn = entry.dueOn { parts.append("“\(entry.commitment)” by \(Mentoring.day(dueOn))") }
      if !entry.note.isEmpty { parts.append("note “\(entry.note)”") }
      if !participants.isEmpty { parts.append("with \(list(participants)) of us") }
      return parts.joined(separator: "; ")
    }

    /// `Meeting of 30 minutes`, `Letter`.
    package static func what(_ entry: ContactEntry) -> String { what(entry.medium, minutes: entry.minutes.count) }

    package static func what(_ medium: ContactMedium, minutes: Int) -> String {
      let name = medium.rawValue.prefix(1).uppercased() + medium.rawValue.dropFirst()
      return minutes > 0 ? "\(name) of \(Mentoring.minutes(minutes))" : name
    }

    package static func logged(_ contact: Reference, _ entry: ContactEntry) -> String {
      let due = entry.dueOn.map { "; follow-up due \($0)" } ?? ""
      return "Logged \(contact): \(what(entry).lowercased()) with \(list(entry.officials.map(\.description)))\(due)."
    }

    package static func changed(_ reference: Reference) -> String { "Saved \(reference)." }
    package static func added(_ reference: Reference, _ name: String) -> String { "Added \(reference), \(name)." }
    package static func voided(_ contact: Reference) -> String { "Voided \(contact); it counts no more." }
    package static func done(_ contact: Reference) -> String { "The follow-up of \(contact) is done." }
    package static func asked(_ official: Reference, _ measure: String, _ state: AskState) -> String {
      "\(official) about \(measure): \(state.rawValue)."
    }
    package static func moved(_ measure: String, to stage: MeasureStage) -> String {
      "\(measure) is now at: \(stage.rawValue)."
    }

    /// `$1,800,000`.
    package static func dollars(_ amount: Int) -> String { "$" + Transfer.number(amount) }

  }

  /// Why a contact, an ask or a measure cannot be recorded so, and what to do about it.
  package static func sentence(for refusal: AdvocacyRefusal) -> String {
    switch refusal {
    case .noOfficial: "The entry names no official; give a name, a district or a reference such as L-9."
    case .noMinutes(let medium): "Say how long the \(medium.rawValue) was, such as 30m."
    case .inTheFuture(let day): "\(day) has not come yet; give today or a day before."
    case .answerWithoutMeasure: "An answer is about a measure; name it, such as +7061-9634."
    case .dueWithoutCommitment: "A day is due, but not what; put what was promised into quotation marks."
    case .dueBeforeContact(let due, let heldOn):
      "What is due on \(due) was promised on \(heldOn), which is later; give that day or a later one."
    case .onServiceTime(let login):
      "\(login) gives a service term, and on service time nobody may try to influence legislation (45 CFR 2520.65); "
        + "leave \(login) out."
    case .leftOffice(let official, let day): "\(official) left office on \(day); give that day or an earlier one."
    case .measureEnded(let code, let stage):
      "\(code) has come to its end (\(stage.rawValue)), so nobody is asked about it any more."
    case .outOfCourse(let from, let to): "From \(from.rawValue) an ask does not go back to \(to.rawValue)."
    case .olderThanAnswer(let day): "The present answer is of \(day); give that day or a later one."
    case .nothingPromised(let state):
      "An official who is at “\(state.rawValue)” has promised nothing that could be kept or broken."
    case .stageOfOtherKind(let stage, let kind):
      "A \(kind.rawValue) has no stage “\(stage.rawValue)”; take \(choice(of: kind.stages.map(\.rawValue)))."
    case .noFollowUp(let contact): "\(contact) has no follow-up that is still to be done."
    case .voided(let contact): "\(contact) has been voided and stays as it was; log the contact again."
    }
  }

  /// What a contact's line says that is not understood, and what to write instead.
  package static func sentence(for problem: ContactLine.Problem) -> String {
    switch problem {
    case .noOfficial: "Name the official first: a name, a district in quotation marks, or a reference such as L-9."
    case .nobody(let text): "No official in office is called “\(text)”; look with Ctrl-F or 'matchbook search'."
    case .several(let text, let people):
      "“\(text)” can be \(choice(of: people.prefix(8).map { "\($0.entry.official) \(Advocacy.person($0))" }))"
        + (people.count > 8 ? " or \(people.count - 8) more" : "") + "; write more of it, or the reference."
    case .unknownMeasure(let word): "“\(word)” is no open measure; add it, or write its number as +7061-9634."
    case .unknownUser(let word): "“\(word)” is none of us who meets officials; write a login."
    case .line(.unknownWord(let word)):
      "“\(word)” is no way to meet, answer, kind or length; put what was said into quotation marks."
    case .line(let problem): sentence(for: problem)
    }
  }

  /// What became otherwise about an official, one line for each.
  package static func words(for change: OfficialChange) -> String {
    let who = "\(change.name) (\(Advocacy.seat(change.chamber, state: change.state, district: change.district)))"
    let reference = change.official.map { "\($0) " } ?? ""
    return switch change.kind {
    case .new: "new: \(reference)\(who)"
    case .left: "left office: \(reference)\(who)"
    case .returned: "in office again: \(reference)\(who)"
    case .changed(let part, let before, let after):
      "\(part.rawValue): \(reference)\(who): \(quote(before)) → \(quote(after))"
    }
  }

  private static func quote(_ text: String) -> String { text.isEmpty ? "nothing" : "“\(text)”" }
}
