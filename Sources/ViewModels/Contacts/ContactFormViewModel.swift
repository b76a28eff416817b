package import Domain
import Localization
package import Repository

/// The full form of a contact: a new one, or a correction that is merged with what others have saved meanwhile.
package final class ContactFormViewModel: RecordFormViewModel {
  package let form: RecordForm
  /// The entry being corrected; nil for a new one.
  private var edit: RecordEdit<ContactRecord>?
  private let fields: ContactFields
  private let workspace: Workspace

  /// A new contact, with what is known of it, and what a line has said of it so far.
  package init(_ entry: ContactEntry, typed: ContactEntry? = nil, vocabulary: ContactVocabulary, workspace: Workspace) {
    self.workspace = workspace
    fields = ContactFields(today: workspace.clock.today(), vocabulary: vocabulary)
    form = RecordForm(
      fields.fields, key: DraftKey(form: "contact"), values: fields.values(of: entry), workspace: workspace)
    if let typed { form.take(fields.values(of: typed)) }
  }

  /// A correction of an entry.
  package init(correcting contact: Reference, workspace: Workspace) throws(RepositoryError) {
    self.workspace = workspace
    let fields = ContactFields(
      today: workspace.clock.today(), vocabulary: try workspace.contactVocabulary())
    self.fields = fields
    let key = DraftKey(form: "contact", subject: contact.description)
    let read = { () throws(RepositoryError) in try workspace.contactRecord(contact, isRefresh: true) }
    let edit = RecordEdit(of: try read(), reread: read) {
      fields.values(of: $0.entry)
    } save: { form, seen throws(RepositoryError) in
      try form.workspace.editContact(contact, expecting: seen.version, to: fields.entry(form))
    }
    self.edit = edit
    form = RecordForm(
      fields.fields, key: key, values: edit.values(edit.record), isEdit: true, workspace: workspace)
  }

  package var title: String {
    edit.map { English.Contacts.editTitle($0.record.reference) } ?? English.Contacts.newTitle
  }

  package var panel: FormPanel? { form.clashes.isEmpty ? nil : form.clashPanel }

  package func save() -> FormSaving {
    form.saving { () throws(RepositoryError) in
      guard let contact = edit?.record.reference else {
        let entry = fields.entry(form)
        return (
          English.Advocacy.logged(try form.workspace.logContact(entry), entry), nil
        )
      }
      try edit?.save(form)
      return (English.Advocacy.changed(contact), nil)
    }
  }
}
