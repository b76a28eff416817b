/// What is imported and exported: the KIND of the commands `import` and `export`, and the name of the list in JSON.
package enum TransferKind: String, CaseIterable, Sendable {
  case youth, mentors, organizations, sessions, trainings, matches, officials, contacts
}
