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
    let signers = record.relatives.filter { $0.refusal(on: reader.today) == nil }
    // Who may not sign is on the list too: a user who looks for them reads why.
    let choices = record.relatives.map {
      RecordField.Choice("\($0.personID)", $0.name.full, detail: English.Family.relation($0.kind, $0.label))
    }
    let refusals = Dictionary(
      record.relatives.compactMap { relative in
        relative.refusal(on: reader.today).map { ("\(relative.personID)", English.sentence(for: $0)) }
      }, uniquingKeysWith: { first, _ in first }
    ).filter { id, _ in !signers.contains { "\($0.personID)" == id } }
    let missing = record.policy.consentsToEnroll.filter { !record.facts.consents.contains($0) }
    var values = ["signed_on": reader.today.description]
    if signers.count == 1 { values["signer_id"] = "\(signers[0].personID)" }
    let unasked = Set(signers.filter { $0.rights.mayConsent == .notAsked }.map { "\($0.personID)" })
    let question = RecordField(
      "may_consent", English.Family.mayConsent, kind: .yesOrNo, hint: English.Steps.maySignHint)
    let fields =
      [
        RecordField("signer_id", English.Steps.signer, kind: .pick(choices), isRequired: true) { id, _ in
          refusals[id].map(FieldReading.wrong) ?? .understood()
        }
      ]
      + (unasked.isEmpty ? [] : [question]) + [
        RecordField(
          "consents", English.YouthForm.consents, kind: .choices(YouthFields.consentKinds), isRequired: true,
          hint: English.YouthForm.consentsHint(missing: missing)),
        RecordField("signed_on", English.YouthForm.signedOn, kind: .line(width: 16), isRequired: true) { text, _ in
          reader.pastDay(text)
        },
      ]
    return StepFormViewModel(
      title: English.Steps.consentTitle(youth), fields: fields,
      key: DraftKey(form: "consent", subject: youth.description), values: values, workspace: workspace
    ) { form throws(RepositoryError) in
      let kinds = form["consents"].split(separator: "\n").compactMap { ConsentKind(rawValue: String($0)) }
      let mayConsent = FamilyFields.answer(form["may_consent"])
      if unasked.contains(form["signer_id"]), mayConsent != .yes {
        throw mayConsent == .no ? .signing(.mayNot) : .invalid(field: "may_consent", .required)
      }
      try form.workspace.recordConsent(
        kinds, for: youth, signedBy: Int64(form["signer_id"]) ?? 0, on: CivilDate(iso: form["signed_on"]),
        mayConsent: mayConsent)
      return English.Steps.consented(youth, kinds)
    }
  }

  /// The end of a consent.
  package static func revocation(for youth: Reference, in workspace: Workspace) throws(RepositoryError)
    -> StepFormViewModel
  {
    let reader = FieldReader(today: workspace.clock.today())
    let running = try workspace.youthRecord(youth).consents.filter {
      $0.consent.runs(on: reader.today)
    }
    let choices = running.map {
      RecordField.Choice(
        "\($0.id)", English.consent($0.consent.kind), detail: "\($0.signer.full), \($0.consent.signedOn)")
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
      let ended = try form.workspace.revokeConsent(
        Int64(form["consent_id"]) ?? 0, of: youth, on: CivilDate(iso: form["revoked_on"]), reason: form["reason"])
      return ended.words(for: youth, in: form.workspace)
    }
  }
}

extension Relative {
  /// Why they may not sign now, nobody having asked them aside.
  fileprivate func refusal(on day: CivilDate) -> SigningRefusal? {
    do throws(SigningRefusal) { try signer.check(on: day) } catch { return error == .notAsked ? nil : error }
    return nil
  }
}
