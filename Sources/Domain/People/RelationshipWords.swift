/// What people write beside a guardian's name to say who that is for the child, in English and Spanish.
enum RelationshipWords {
  /// Whether a text says a relationship and nothing else: `mother`, `foster mom`, `Legal Guardian`, `abuela`.
  ///
  /// - Parameter mayBeName: Whether a name could come here too: then what is both, such as `Tia`, is a name where it begins
  ///   with a capital letter.
  static func isRelationship(_ text: some StringProtocol, mayBeName: Bool) -> Bool {
    let words = text.split(separator: "/").flatMap { NameFolding.words($0) }
    guard words.contains(where: { nouns.contains($0) || alsoNames.contains($0) || $0 == "foster" }),
      words.allSatisfy({ nouns.contains($0) || alsoNames.contains($0) || modifiers.contains($0) })
    else { return false }
    return !mayBeName || !words.allSatisfy(alsoNames.contains) || text.first?.isLowercase == true
  }

  private static let nouns: Set<String> = [
    "mother", "mom", "mum", "mommy", "father", "dad", "daddy", "parent", "parents", "grandmother", "grandma", "granny",
    "grandfather", "grandpa", "grandparent", "grandparents", "aunt", "auntie", "uncle", "sister", "brother", "cousin",
    "stepmother", "stepmom", "stepfather", "stepdad", "stepparent", "godmother", "godfather", "guardian", "guardians",
    "caregiver", "caretaker", "caseworker", "madre", "padre", "padres", "abuela", "abuelo", "abuelita", "abuelos",
    "hermana", "hermano", "madrastra", "padrastro", "madrina", "padrino", "tutor", "tutora", "cuidadora", "cuidador",
  ]
  private static let alsoNames: Set<String> = ["mama", "mami", "papa", "papi", "nana", "tia", "tio", "prima", "primo"]
  private static let modifiers: Set<String> = [
    "foster", "legal", "step", "great", "grand", "god", "maternal", "paternal", "adoptive", "biological", "birth",
    "temporary", "kinship", "older", "the", "my", "her", "his", "childs", "and", "or", "in", "law", "de", "crianza",
    "acogida",
  ]
}
