package import Domain

extension English {
  /// The family of a youth: what each may do, their forms, and who may sign.
  package enum Family {
    package static let mayConsent = "May consent"
    package static let mayPickUp = "May pick up"
    package static let hasCustody = "Has custody"
    package static let askEach = "ask; leave empty if you have not asked"
    package static let guardiansOnly = "adult guardians only"
    package static let kind = "Relationship"
    package static let whoHeading = "Who"
    package static let rightsHeading = "What they may do"
    package static let onFile = "On file?"
    package static let onFileHint = "pick the person, or type a name or A-12"
    package static let isNew = "Somebody new"
    package static let isNewDetail = "nobody on this list"
    package static let pickOrNew = "This person may be on file. Pick them, or pick “Somebody new”."
    package static func pickedOther(typed: String, picked: String) -> String {
      "You typed \(typed), but \(picked) is picked. Empty this field, or the name above."
    }
    package static let member = "Who"
    package static let whyRemoved = "Why"
    package static let removeAdvice =
      "The person stays on file. Consents they signed count no more: ask another guardian."

    package static let relationshipMissing =
      "Say what the person is to the child with --relationship, such as guardian or sibling."
    package static func notAYouth(_ text: String) -> String { "“\(text)” is not a youth. Write one like Y-1042." }
    package static func notAPerson(_ text: String) -> String { "“\(text)” is not a person. Write one like A-12." }
    package static func notAChoice(_ text: String, _ choices: [String]) -> String {
      "“\(text)” is not one of the choices. Write \(choice(of: choices))."
    }
    package static func notInFamily(_ person: String, _ youth: String) -> String {
      "\(person) is not in the family of \(youth). 'matchbook show \(youth)' lists the family."
    }
    package static func hasOwnForm(_ name: PersonName, _ reference: Reference) -> String {
      "\(name.full) has a record of their own. Change the birth date, phone and e-mail on \(reference)."
    }
    package static func noConsent(_ youth: Reference, _ kind: ConsentKind) -> String {
      "\(youth) has no consent in force for this: \(consent(kind).lowercased()). 'matchbook show \(youth)' lists them."
    }
    package static func notAProgram(_ text: String) -> String {
      "\(text) isn't the reference of a program. Write it like P-1."
    }
    /// Said before a youth is added a second time.
    package static func youthOnFile(
      _ reference: Reference, _ name: PersonName, _ likelihood: DuplicateLikelihood
    ) -> String {
      "\(reference) \(name.full) may be the same person (\(Duplicates.why(likelihood))). Add --new if it is somebody else."
    }
    package static func onFile(
      _ reference: Reference, _ name: PersonName, _ likelihood: DuplicateLikelihood
    ) -> String {
      "\(reference) \(name.full) may be the same person (\(Duplicates.why(likelihood))). "
        + "Add --person \(reference), or --new if it is somebody else."
    }

    package static func signedBy(_ name: PersonName, _ kinds: [ConsentKind]) -> String {
      "\(name.full) signed: \(list(kinds.map { consent($0).lowercased() }))."
    }

    package static let sameGuardians = "Same guardians"
    package static let addSibling = "Add sibling"
    package static let addSiblingHelp =
      "Opens the form for a brother or sister: guardians, home, languages and program are filled in."
    package static func siblingTitle(_ name: PersonName, _ youth: Reference) -> String {
      "Brother or sister of \(name.full) (\(youth))"
    }

    package static func addTitle(_ youth: Reference) -> String { "Add family for \(youth)" }
    package static func editTitle(_ name: PersonName, _ youth: Reference) -> String {
      "\(name.full), family of \(youth)"
    }
    package static func removeTitle(_ youth: Reference) -> String { "Remove from the family of \(youth)" }

    /// `“sister” says sibling, but this makes them a guardian.`
    static func contradiction(_ label: String, _ kind: RelationshipKind) -> String {
      "“\(label)” says \(kind.rawValue), but this makes them a guardian."
    }
    /// `mother`, or `guardian` where the family calls them nothing else.
    package static func relation(_ kind: RelationshipKind, _ label: String) -> String {
      label.isEmpty ? kind.rawValue : label
    }

    package static func added(_ name: PersonName, _ relation: String, to youth: PersonName) -> String {
      "Added \(name.full) (\(relation)) to the family of \(youth.full)."
    }
    package static func saved(_ name: PersonName, of youth: PersonName) -> String {
      "Saved \(name.full) in the family of \(youth.full)."
    }
    package static func removed(_ name: PersonName, from youth: PersonName, _ signed: [ConsentKind]) -> String {
      "Removed \(name.full) from the family of \(youth.full)."
        + (signed.isEmpty
          ? ""
          : " Consents they signed count no more: \(list(signed.map { consent($0).lowercased() })). Ask another guardian.")
    }

    /// What is granted and what nobody asked, each in words: `may consent: yes, may pick up: not asked`.
    package static func rights(_ rights: RelativeRights, of kind: RelationshipKind) -> String {
      answers(rights, of: kind).filter { $0.answer != .no }
        .map { "\($0.question): \($0.answer.rawValue)" }.joined(separator: ", ")
    }

    /// What was answered with no, to be seen first: `may NOT pick up, does NOT have custody`; empty for nothing.
    package static func refusals(_ rights: RelativeRights, of kind: RelationshipKind) -> String {
      answers(rights, of: kind).filter { $0.answer == .no }.map(\.refusal).joined(separator: ", ")
    }

    private static func answers(
      _ rights: RelativeRights, of kind: RelationshipKind
    ) -> [(question: String, refusal: String, answer: Answer)] {
      let others = [
        ("may pick up", "may NOT pick up", rights.mayPickUp), ("custody", "does NOT have custody", rights.hasCustody),
      ]
      return kind == .guardian ? [("may consent", "may NOT consent", rights.mayConsent)] + others : others
    }

    /// `may NOT pick up, does NOT have custody`, of the questions by themselves.
    package static func refusals(_ rights: [RelativeRight]) -> String { list(rights.map(refusal)) }

    private static func refusal(_ right: RelativeRight) -> String {
      switch right {
      case .consent: "may NOT consent"
      case .pickUp: "may NOT pick up"
      case .custody: "does NOT have custody"
      }
    }

    static func question(about bar: Bar) -> String {
      "\(bar.person.full) \(refusals(bar.refused)) for \(child(of: bar)). Ask the family about this child too."
    }

    static func lifting(_ name: PersonName, _ rights: [RelativeRight]) -> String {
      "The record says: \(name.full) \(refusals(rights)). This change takes that back."
    }

    static func inFamily(
      _ name: PersonName, _ person: Reference, _ kind: RelationshipKind, _ refused: [RelativeRight]
    ) -> String {
      "\(name.full) (\(person)) is in this child's family already, as \(kind.rawValue)"
        + (refused.isEmpty ? "." : ", and \(refusals(refused)).") + " Edit that entry instead."
    }

    /// The same of a row of a file, without the name.
    static func topic(of bar: Bar) -> String {
      "The guardian on file \(refusals(bar.refused)) for \(bar.child.map { "\($0)" } ?? "another child")."
    }

    /// A bar at another child, on the record until somebody answers: `may NOT pick up for Ana Silva (Y-3); ask here too`.
    package static func notice(of bar: Bar) -> String {
      "\(refusals(bar.refused)) for \(child(of: bar)); nobody has asked about this child"
    }

    private static func child(of bar: Bar) -> String {
      guard let child = bar.child, let name = bar.childName else { return "a child of another organization" }
      return "\(name.full) (\(child))"
    }

    /// Said beside a question that a brother's or sister's record answers with no.
    package static func refusedFor(_ name: PersonName) -> String { "NO for \(name.full); ask again" }

    package static func reasonMissing(_ name: PersonName, _ rights: [RelativeRight]) -> String {
      "The record says: \(name.full) \(refusals(rights)). Say with --reason why that changes."
    }
    package static let whyLifted = "Why no longer “no”"
    package static let whyLiftedHint = "needed to change a “no”; kept in the audit log"

    /// A consent whose signer isn't a guardian on the record now.
    package static let signerGone =
      "counts no more: the signer is not a guardian here now; ask a guardian to sign again"
  }

  /// Why somebody may not sign for a child, and what to do about it.
  package static func sentence(for refusal: SigningRefusal) -> String {
    switch refusal {
    case .notRelated:
      "Only an adult guardian on the child's record may sign. Add the guardian to the family first."
    case .notGuardian(let kind):
      "\(article(kind)) may not sign for a child. Choose an adult guardian."
    case .minor(let age):
      "This guardian was \(age) on that day. Only an adult guardian may sign: choose one, or check the birth date."
    case .mayNot:
      "The record says that this guardian may not consent. Choose another guardian, or change the record first."
    case .notAsked:
      "Nobody has asked yet whether this guardian may consent. Ask, and record the answer first."
    }
  }

  private static func article(_ kind: RelationshipKind) -> String {
    kind == .emergencyContact ? "An \(kind.rawValue)" : "A \(kind.rawValue)"
  }
}
