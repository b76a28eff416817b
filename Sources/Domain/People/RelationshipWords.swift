/// What people write beside a guardian's name to say who that is for the child, in English and Spanish.
package enum RelationshipWords {
  /// What a label such as `older sister` or `DCF worker` says somebody is to the child; nil where it says none of those that
  /// are no guardian. Who is called a guardian as well is one: `sister, legal guardian`.
  package static func kind(of label: some StringProtocol) -> RelationshipKind? {
    let words = label.split { "/,;()".contains($0) }.flatMap { NameFolding.words($0) }
    guard !words.contains(where: { guardians.contains($0) }) else { return nil }
    if words.contains(where: { siblings.contains($0) }), !words.contains("law") {
      return .sibling
    }
    if words.contains(where: { caseworkers.contains($0) })
      || zip(words, words.dropFirst()).contains(where: { workers.contains($0) && ($1 == "worker" || $1 == "manager") })
    {
      return .caseworker
    }
    let isEmergency = zip(words, words.dropFirst()).contains { $0 == "emergency" && $1 == "contact" }
    return isEmergency || words.contains(where: { neighbors.contains($0) }) ? .emergencyContact : nil
  }

  private static let guardians: Set<String> = [
    "guardian", "guardians", "parent", "parents", "mother", "father", "mom", "dad", "tutor", "tutora", "foster",
    "adoptive",
  ]
  private static let siblings: Set<String> = [
    "sister", "sisters", "brother", "brothers", "sibling", "siblings", "stepsister", "stepbrother", "hermana",
    "hermano",
  ]
  private static let caseworkers: Set<String> = ["caseworker", "socialworker", "casemanager"]
  private static let workers: Set<String> = ["case", "social", "dcf", "dcyf", "dss", "cps"]
  private static let neighbors: Set<String> = ["neighbor", "neighbour", "neighbors", "vecina", "vecino"]

  /// Whether a text says a relationship and nothing else: `mother`, `foster mom`, `Legal Guardian`, `abuela`.
  ///
  /// - Parameter mayBeName: Whether a name could come here too: then what is both, such as `Tia`, is a name where it begins
  ///   with a capital letter.
  static func isRelationship(_ text: some StringProtocol, mayBeName: Bool) -> Bool {
    let words = text.split(separator: "/").flatMap { NameFolding.words($0) }
    if phrases.contains(words) { return true }
    guard words.contains(where: { nouns.contains($0) || alsoNames.contains($0) || $0 == "foster" }),
      words.allSatisfy({ nouns.contains($0) || alsoNames.contains($0) || modifiers.contains($0) })
    else { return false }
    return !mayBeName || !words.allSatisfy(alsoNames.contains) || text.first?.isLowercase == true
  }

  /// Relationships of which no word alone is one.
  private static let phrases: Set<[String]> = [
    ["case", "worker"], ["social", "worker"], ["dcf", "worker"], ["dcf", "caseworker"], ["dcf", "social", "worker"],
    ["case", "manager"], ["emergency", "contact"],
  ]
  private static let nouns: Set<String> = [
    "mother", "mom", "mum", "mommy", "father", "dad", "daddy", "parent", "parents", "grandmother", "grandma", "granny",
    "grandfather", "grandpa", "grandparent", "grandparents", "aunt", "auntie", "uncle", "sister", "brother", "cousin",
    "stepmother", "stepmom", "stepfather", "stepdad", "stepparent", "godmother", "godfather", "guardian", "guardians",
    "caregiver", "caretaker", "caseworker", "neighbor", "neighbour", "vecina", "vecino", "stepsister", "stepbrother",
    "madre", "padre", "padres", "abuela", "abuelo", "abuelita", "abuelos",
    "hermana", "hermano", "madrastra", "padrastro", "madrina", "padrino", "tutor", "tutora", "cuidadora", "cuidador",
  ]
  private static let alsoNames: Set<String> = ["mama", "mami", "papa", "papi", "nana", "tia", "tio", "prima", "primo"]
  private static let modifiers: Set<String> = [
    "foster", "legal", "step", "great", "grand", "god", "maternal", "paternal", "adoptive", "biological", "birth",
    "temporary", "kinship", "older", "the", "my", "her", "his", "childs", "and", "or", "in", "law", "de", "crianza",
    "acogida",
  ]
}
