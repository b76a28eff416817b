import Domain

/// A guardian as an export tells of them.
struct ExportedGuardian {
  var name: PersonName
  var phone: String
  var email: String
  var label: String
  var rights: RelativeRights

  /// The guardians of `youth_profile AS y`, in the order in which they were added.
  static let sql = """
    (SELECT json_group_array(json_array(x.given_name, x.family_name, x.phone, x.email, x.label, x.may_consent,
        x.may_pick_up, x.has_custody))
      FROM (SELECT g.given_name, g.family_name, g.phone, g.email, r.label, r.may_consent, r.may_pick_up, r.has_custody
        FROM relationship r JOIN person g ON g.id = r.related_id
        WHERE r.person_id = y.person_id AND r.kind = 'guardian' AND r.voided_at IS NULL AND g.voided_at IS NULL
        ORDER BY r.id) x)
    """

  /// Reads what ``sql`` selects.
  static func read(_ json: String) -> [ExportedGuardian] {
    guard case .array(let guardians) = JSONValue(json) else { return [] }
    return guardians.compactMap { guardian in
      guard case .array(let cells) = guardian, cells.count == 8 else { return nil }
      func text(_ index: Int) -> String { if case .string(let text) = cells[index] { text } else { "" } }
      func answer(_ index: Int) -> Answer {
        if case .number(let number) = cells[index] { Answer(number != 0) } else { .notAsked }
      }
      return ExportedGuardian(
        name: PersonName(given: text(0), family: text(1)), phone: text(2), email: text(3), label: text(4),
        rights: RelativeRights(mayConsent: answer(5), mayPickUp: answer(6), hasCustody: answer(7)))
    }
  }

  /// The cells of a guardian who isn't there.
  static let none = [ExportValue](repeating: .none, count: 8)

  var values: [ExportValue] {
    [
      ExportValue(name.given), ExportValue(name.family), ExportValue(PersonColumns.phone(phone)), ExportValue(email),
      ExportValue(label), ExportValue(rights.mayConsent.rawValue), ExportValue(rights.mayPickUp.rawValue),
      ExportValue(rights.hasCustody.rawValue),
    ]
  }

  /// Everything in one cell.
  var summary: String {
    let facts = [
      name.full, label, PersonColumns.phone(phone) ?? "", email, "may consent: \(rights.mayConsent.rawValue)",
      "may pick up: \(rights.mayPickUp.rawValue)", "has custody: \(rights.hasCustody.rawValue)",
    ]
    return facts.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
