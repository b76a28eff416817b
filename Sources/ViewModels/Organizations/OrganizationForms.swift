package import Domain
import Localization
package import Repository

/// The fields of an organization's form, and the bridge between their values and what is kept.
struct OrganizationFields {
  let today: CivilDate
  let places: PlaceLookup?
  private typealias Words = English.Organizations

  var fields: [RecordField] {
    let reader = FieldReader(today: today)
    let places = places
    let kinds = OrganizationKind.allCases.map { RecordField.Choice($0.rawValue, $0.rawValue) }
    return [
      RecordField("name", Words.name, kind: .line(width: 44), isRequired: true),
      RecordField("kind", Words.kind, kind: .pick(kinds), isRequired: true),
      RecordField("street", Words.street, kind: .line(width: 44)),
      RecordField("postal_code", Words.postalCode, kind: .line(width: 10)) { text, _ in
        reader.postalCode(text, places: places)
      },
      RecordField("town", Words.town),
      RecordField("state", Words.state, kind: .line(width: 4), hint: English.Officials.stateHint) { text, _ in
        reader.state(text)
      },
      RecordField("phone", Words.phone, kind: .line(width: 18)) { text, _ in reader.phone(text) },
      RecordField("email", Words.email) { text, _ in reader.email(text) },
      RecordField("towns", Words.towns, kind: .line(width: 44), hint: Words.townsHint) { text, _ in
        .understood(text: FieldReader.list(text).joined(separator: ", "))
      },
    ]
  }

  static func values(of record: OrganizationRecord) -> [String: String] {
    let details = record.details
    return [
      "name": details.name, "kind": details.kind.rawValue, "street": details.street, "town": details.town,
      "state": details.state, "postal_code": details.postalCode,
      "phone": PhoneNumber(kept: details.phone)?.description ?? details.phone, "email": details.email,
      "towns": record.towns.joined(separator: ", "),
    ]
  }

  /// What validated values say of an organization.
  static func details(_ form: RecordForm, over details: NewOrganization? = nil) -> NewOrganization {
    var organization = NewOrganization(
      name: form["name"], kind: OrganizationKind(rawValue: form["kind"]) ?? .nonprofit)
    organization.street = form["street"]
    organization.town = form["town"]
    organization.state = form["state"]
    organization.postalCode = form["postal_code"]
    organization.phone = PhoneNumber(kept: form["phone"])?.stored ?? form["phone"]
    organization.email = form["email"]
    organization.externalID = details?.externalID
    return organization
  }
}

extension NewRecordViewModel {
  /// The form of a new organization.
  package static func organization(in workspace: Workspace, places: PlaceLookup?) -> NewRecordViewModel {
    NewRecordViewModel(
      title: English.Organizations.new,
      fields: OrganizationFields(today: workspace.clock.today(), places: places).fields,
      key: DraftKey(form: "organization"), values: ["kind": OrganizationKind.nonprofit.rawValue], workspace: workspace
    ) { form throws(RepositoryError) in
      let details = OrganizationFields.details(form)
      let id = try form.workspace.addOrganization(
        details, towns: FieldReader.list(form["towns"]))
      let reference = Reference(.organization, id)
      return (English.Organizations.added(reference, details.name), reference)
    }
  }
}

extension RecordEditViewModel {
  /// The form that edits an organization.
  package static func organization(
    _ reference: Reference, workspace: Workspace, places: PlaceLookup?
  ) throws(RepositoryError) -> RecordEditViewModel {
    let key = DraftKey(form: "organization", subject: reference.description)
    let read = { () throws(RepositoryError) in try workspace.organizationRecord(reference, isRefresh: true) }
    let edit = RecordEdit(of: try read(), reread: read) {
      OrganizationFields.values(of: $0)
    } save: { form, seen throws(RepositoryError) in
      try form.workspace.saveOrganization(
        reference, OrganizationFields.details(form, over: seen.details), towns: FieldReader.list(form["towns"]),
        version: seen.version)
    }
    return RecordEditViewModel(
      title: English.Organizations.editTitle(reference), saved: English.Organizations.saved(reference),
      fields: OrganizationFields(today: workspace.clock.today(), places: places).fields, key: key, edit: edit,
      workspace: workspace)
  }
}

extension StepFormViewModel {
  /// Somebody to speak to at an organization.
  package static func contact(of organization: Reference, in workspace: Workspace) -> StepFormViewModel {
    let words = English.Organizations.self
    let reader = FieldReader(today: workspace.clock.today())
    return member(
      words.contact, form: "organization-contact", of: organization, role: words.role, phone: reader.phone,
      in: workspace
    ) { form throws(RepositoryError) in
      let contact = OrganizationContact(
        name: form["name"], role: form["role"], phone: PhoneNumber(form["phone"])?.stored ?? "",
        email: form["email"])
      try form.workspace.saveOrganizationContact(contact, of: organization)
      return words.contactAdded(contact.name, organization)
    }
  }

  /// A contact who has gone.
  package static func goneContact(
    of organization: Reference, in workspace: Workspace
  ) throws(RepositoryError) -> StepFormViewModel {
    let words = English.Organizations.self
    let contacts = try workspace.organizationRecord(organization, isRefresh: true).contacts
      .map { ($0.id, $0.details.name, $0.details.role) }
    return goneMember(words.goneContact, form: "gone-contact", of: organization, among: contacts, in: workspace) {
      form, contact throws(RepositoryError) in
      try form.workspace.removeOrganizationContact(contact, of: organization, reason: form["reason"])
      return words.contactGone(organization)
    }
  }
}
