import Crypto
import Domain
import Foundation
import GRDB

/// What was searched for, as the audit log holds it: a hash with the salt of the month, unless the organization keeps terms.
///
/// With the salt it can be shown that a name was searched for; once the salt of a month is destroyed, nothing can be guessed
/// from its searches, and the chain still verifies.
enum SearchTerm {
  /// As it was typed, as long as a reason may be.
  static func kept(_ term: String) -> String { String(term.prefix(100)) }

  static func sealed(_ term: String, on day: CivilDate, _ db: Database) throws -> String {
    let month = day.components
    return try sealed(term, with: AuditSeal.salt(of: "search \(month.year)-\(month.month)", db))
  }

  /// Every form in which the log can hold a term.
  static func forms(of term: String, _ db: Database) throws -> [String] {
    let salts = try Data.fetchAll(
      db, sql: "SELECT salt FROM audit_salt WHERE record >= 'search ' AND record < 'search!'")
    return [kept(term)] + salts.map { sealed(term, with: SymmetricKey(data: $0)) }
  }

  /// Capitals, accents and blanks do not matter, as in a search.
  private static func sealed(_ term: String, with salt: SymmetricKey) -> String {
    let folded = NameFolding.words(term).joined(separator: " ")
    let code = HMAC<SHA256>.authenticationCode(for: Data("search\0\(folded)".utf8), using: salt)
    return AuditSeal.prefix + code.hexadecimal
  }
}
