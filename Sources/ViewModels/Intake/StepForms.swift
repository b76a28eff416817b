package import Domain
import Localization
package import Repository

// The forms of the steps that need more than a day or a word.

extension StepFormViewModel {
  /// What a guardian has signed for a youth.
  package static func consents(for youth: Reference, in workspace: Workspace) throws(RepositoryError)
    -> StepFormViewModel
  {
    // It tells whose family it is: a look, also where it comes from the list.
    let record = try workspace.youthRecord(youth)
    let reader = FieldReader(today: workspace.clock.today())
    let signers = record.relatives.filter(\.mayConsent)
    let choices = signers.map { RecordField.Choice("\($0.personID)", $0.name.full, detail: $0.label) }
    let missing = record.policy.consentsToEnroll.filter { !record.facts.consents.contains($0) }
    var values = [
      "signed_on": reader.today.description, "consents": missing.map(\.rawValue).sorted().joined(separator: "\n"),
    ]
    if let only = signers.first { values["signer_id"] = "\(only.personID)" }
    let fields = [
      RecordField("signer_id", English.Steps.signer, kind: .pick(choices), isRequired: true),
      RecordField(
        "consents", English.YouthForm.consents, kind: .choices(YouthFields.consentKinds), isRequired: true,
        hint: English.YouthForm.consentsHint),
      RecordField("signed_on", English.YouthForm.signedOn, kind: .line(width: 16), isRequired: true) { text, _ in
        reader.pastDay(text)
      },
    ]
    return StepFormViewModel(
      title: English.Steps.consentTitle(youth), fields: fields,
      key: DraftKey(form: "consent", subject: youth.description), values: values, workspace: workspace
    ) { form throws(RepositoryError) in
      let kinds = form["consents"].split(separator: "\n").compactMap { ConsentKind(rawValue: String($0)) }
      try workspace.recordConsent(
        kinds, for: youth, signedBy: Int64(form["signer_id"]) ?? 0, on: CivilDate(iso: form["signed_on"]))
      return English.Steps.consented(youth, kinds)
    }
  }

  /// The end of a consent.
  package static func revocation(for youth: Reference, in workspace: Workspace) throws(RepositoryError)
    -> StepFormViewModel
  {
    let reader = FieldReader(today: workspace.clock.today())
    let inForce = try workspace.youthRecord(youth).consents.filter {
      $0.consent.isInForce(on: reader.today)
    }
    let choices = inForce.map {
      RecordField.Choice("\($0.id)", English.consent($0.consent.kind), detail: $0.consent.signedOn.description)
    }
    let fields = [
      RecordField("consent_id", English.Steps.consent, kind: .pick(choices), isRequired: true),
      RecordField("revoked_on", English.Steps.from, kind: .line(width: 16), isRequired: true) { text, _ in
        reader.pastDay(text)
      },
      RecordField("reason", English.Steps.reason, isRequired: true),
    ]
    return StepFormViewModel(
      title: English.Steps.revokeTitle(youth), fields: fields,
      key: DraftKey(form: "revocation", subject: youth.description),
      values: ["revoked_on": reader.today.description], workspace: workspace
    ) { form throws(RepositoryError) in
      try workspace.revokeConsent(
        Int64(form["consent_id"]) ?? 0, of: youth, on: CivilDate(iso: form["revoked_on"]), reason: form["reason"])
      return English.Steps.revoked(youth)
    }
  }

  /// Another person about a youth.
  package static func relative(of youth: Reference, in workspace: Workspace) -> StepFormViewModel {
    let reader = FieldReader(today: workspace.clock.today())
    let kinds = RelationshipKind.allCases.map { RecordField.Choice($0.rawValue, $0.rawValue) }
    let fields = [
      RecordField("given_name", English.PersonForm.givenName, isRequired: true),
      RecordField("family_name", English.PersonForm.familyName, isRequired: true),
      RecordField("kind", English.Steps.kind, kind: .pick(kinds), isRequired: true),
      RecordField("label", English.YouthForm.relation, kind: .line(width: 20), hint: English.YouthForm.relationHint),
      RecordField("phone", English.PersonForm.phone, kind: .line(width: 18)) { text, _ in reader.phone(text) },
      RecordField("email", English.PersonForm.email) { text, _ in reader.email(text) },
      RecordField("may_consent", English.Steps.mayConsent, kind: .yesOrNo),
      RecordField("may_pick_up", English.Steps.mayPickUp, kind: .yesOrNo),
      RecordField("has_custody", English.Steps.hasCustody, kind: .yesOrNo),
    ]
    return StepFormViewModel(
      title: English.Steps.relativeTitle(youth), fields: fields,
      key: DraftKey(form: "relative", subject: youth.description),
      values: ["kind": RelationshipKind.guardian.rawValue, "may_consent": "yes"], workspace: workspace
    ) { form throws(RepositoryError) in
      var person = PersonDetails(name: PersonName(given: form["given_name"], family: form["family_name"]))
      person.phone = PhoneNumber(form["phone"])
      person.email = form["email"]
      var relative = RelativeIntake(.new(person))
      relative.kind = RelationshipKind(rawValue: form["kind"]) ?? .guardian
      relative.label = form["label"]
      relative.mayConsent = form["may_consent"] == "yes"
      relative.mayPickUp = form["may_pick_up"] == "yes"
      relative.hasCustody = form["has_custody"] == "yes"
      try workspace.addRelative(relative, to: youth)
      return English.Steps.relativeAdded(youth)
    }
  }
}
