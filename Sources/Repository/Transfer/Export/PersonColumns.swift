import Domain
import GRDB

/// The columns that youth and mentors share in an export.
enum PersonColumns {
  static let fields = [
    "preferredName", "birthDate", "gender", "street", "town", "state", "postalCode", "phone", "secondPhone", "email",
    "languages", "interests",
  ]

  /// Over `person AS p`.
  static let sql = """
    p.given_name, p.family_name, p.preferred_name, p.birth_date, p.gender, p.street, p.town, p.state AS address_state,
    p.postal_code, p.phone, p.second_phone, p.email,
    (SELECT group_concat(language, char(31)) FROM person_language WHERE person_id = p.id) AS languages,
    (SELECT group_concat(i.name, char(31)) FROM person_interest x JOIN interest i ON i.id = x.interest_id
      WHERE x.person_id = p.id) AS interests
    """

  static func values(_ row: Row, list: (String?) -> ExportValue) throws -> [ExportValue] {
    try [
      ExportValue(row["preferred_name"] as String?), ExportValue(row["birth_date"] as CivilDate?),
      ExportValue(row["gender"] as String?), ExportValue(row["street"] as String?), ExportValue(row["town"] as String?),
      ExportValue(row["address_state"] as String?), ExportValue(row["postal_code"] as String?),
      ExportValue(phone(row["phone"])), ExportValue(phone(row["second_phone"])), ExportValue(row["email"] as String?),
      list(row["languages"]), list(row["interests"]),
    ]
  }

  /// `617-446-1486`.
  static func phone(_ digits: String?) -> String? {
    guard let digits, !digits.isEmpty else { return nil }
    return PhoneNumber(kept: digits)?.description ?? digits
  }
}
