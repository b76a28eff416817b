import Domain
import Glibc
import TestSupport

@testable import Repository

/// Whose a family is, as seen by the users of the world; every word on file about it tells whose it is and how closely it
/// is kept.
enum AccessSituation: Int, CaseIterable {
  /// The specialist's own, entrusted to the ambassador.
  case own = 1
  /// Another specialist's under the same supervisor; the ambassador had it until yesterday.
  case team
  /// A specialist's of another supervisor.
  case colleague
  /// Another organization's.
  case elsewhere
  /// The specialist's, voided.
  case voided
  /// The specialist's, entrusted to the ambassador; the consent to take part was taken back.
  case withdrawn
}

/// A kind of what is on file, as roles are granted it.
enum AccessField: String, CaseIterable {
  case name, contact
  /// What staff write about a person.
  case need
  /// What staff write about a match.
  case note
  case screening
}

/// A youth with a guardian, a mentor, a match and a session; one who waits, one who applies, a volunteer, a proposal.
struct AccessFamily {
  let situation: AccessSituation
  let program: Int64

  var number: Int64 { Int64(situation.rawValue) * 100 }
  var youth: Reference { Reference(.youth, number + 1) }
  var guardian: Reference { Reference(.adult, number + 2) }
  var mentor: Reference { Reference(.adult, number + 3) }
  var waiting: Reference { Reference(.youth, number + 4) }
  var applicant: Reference { Reference(.youth, number + 5) }
  var volunteer: Reference { Reference(.adult, number + 6) }
  var proposedYouth: Reference { Reference(.youth, number + 7) }
  var proposedMentor: Reference { Reference(.adult, number + 8) }
  var match: Reference { Reference(.match, number) }
  var proposal: Reference { Reference(.match, number + 1) }
  var session: Reference { Reference(.session, number) }
  /// A course that all have, and a class of it, which the program's organization holds.
  var course: Reference { Reference(.course, 1) }
  var training: Reference { Reference(.trainingClass, number) }
  /// A match day about the youth who waits.
  var run: Reference { Reference(.run, number) }
  var phone: String { "61744600\(situation.rawValue)1" }
  /// What the names of its people hold.
  var word: String { word(.name) }

  func word(_ field: AccessField) -> String { "zq\(situation)\(field)" }

  /// What must not turn up where `field` is not granted.
  func tells(_ field: AccessField, in text: String) -> Bool {
    let signs = [word(field)] + (field == .contact ? [phone, "-600\(situation.rawValue)"] : [])
    // Some hundred thousand times over answers of some thousand letters.
    return text.withCString { text in signs.contains { strstr(text, $0) != nil } }
  }

  /// The word of a field where something was counted.
  func found(_ count: Tally, _ field: AccessField) -> String { count.isZero ? "" : word(field) }

  /// The words of the families whose ids these are.
  func found(of ids: [Int64]) -> [String] {
    ids.compactMap { AccessSituation(rawValue: Int($0 / 100)).map { AccessFamily(situation: $0, program: 0).word } }
  }

  var traits: DuplicateTraits {
    DuplicateTraits(name: PersonName(given: "Mei", family: word), phones: [phone])
  }
  var guardianTraits: DuplicateTraits { DuplicateTraits(name: PersonName(given: "Lan", family: word), phones: [phone]) }

  var entry: SessionEntry { SessionEntry(matches: [match], heldOn: Network.today, minutes: Minutes(60) ?? .zero) }

  /// Somebody new.
  var details: PersonDetails {
    var details = PersonDetails(name: PersonName(given: "Ann", family: "Berg"))
    details.birthDate = CivilDate(year: 2012, month: 3, day: 1)
    return details
  }

  var newRun: NewMatchRun {
    NewMatchRun(
      policy: .strict, selection: MatchDaySelection(), programs: [], wishes: [], problem: [1], result: "x",
      edits: MatchDayEdits(), youth: [waiting.number], served: 0, score: 0, wideningDays: 0, wideningReason: "")
  }

  var file: String { "givenName,familyName,birthDate,program\nAnn,Berg,2012-03-01,P-\(program)\n" }
}
