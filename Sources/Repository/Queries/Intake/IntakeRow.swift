package import Domain

/// One line of the intake queue.
package struct IntakeRow: Identifiable, Equatable, Sendable {
  package var reference: Reference
  package var stage: IntakeStage
  /// The raw value of the state.
  package var state: String
  /// The name of the specialist who has the record; nil where nobody has it yet.
  package var owner: String?
  package var name: PersonName
  package var sortName: String
  /// The first day in the present state, or of the suspension where those who are suspended are listed.
  package var since: CivilDate
  /// Days since then.
  package var days: Int
  /// Whole years; nil where the birth date is not known.
  package var age: Int?
  package var town: String
  package var program: String
  /// Digits as ``PhoneNumber`` keeps them.
  package var phone: String
  /// nil where nothing can be done from here.
  package var next: NextStep?

  package var id: Reference { reference }
}
