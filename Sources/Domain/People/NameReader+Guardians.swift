/// Whom the cells of a guardian's name tell of.
package struct WrittenGuardians: Equatable, Sendable {
  /// One person, or several, as in `Rosa and Juan Lopez`; none where there is no name.
  package var names: [PersonName]
  /// Who they are for the child, where that is written beside the name: `mother`.
  package var relationship: String
  /// Whether a name is missing, as in `Mr. and Mrs. Lopez`.
  package var isUnclear = false
}

extension NameReader {
  /// `Ann Lee (mom)`, `Ann Lee, mother`, `Jane Doe / grandmother`, `Rosa & Juan Lopez`.
  package func guardians(_ text: String) -> WrittenGuardians {
    var relationships: [String] = []
    let texts = Self.people(in: text, &relationships).flatMap(Self.halves)
    let names = texts.indices.map { index in
      let name = name(texts[index])
      // "Rosa and Juan Lopez": the last one says the family name of both.
      guard texts.count > 1, index < texts.count - 1, name.family.isEmpty, let last = texts.last else { return name }
      return PersonName(given: name.given, family: self.name(last).family)
    }
    return Self.written(names, relationships)
  }

  /// The same of a first and a last name in columns of their own: `Rosa & Juan`, `Lopez`.
  package func guardians(given: String, family: String) -> WrittenGuardians {
    var relationships: [String] = []
    let firsts = Self.people(in: given, &relationships).flatMap(Self.halves)
    let last = Self.people(in: family, &relationships).joined(separator: " / ")
    guard !firsts.isEmpty else { return last.isEmpty ? Self.written([], relationships) : guardians(family) }
    return Self.written(firsts.map { Self.name(given: $0, family: last) }, relationships)
  }

  private static func written(_ names: [PersonName], _ relationships: [String]) -> WrittenGuardians {
    let isUnclear =
      names.count > 1 && names.contains { words($0.given).allSatisfy { NameTitle.isTitle($0) } }
    return WrittenGuardians(
      names: names, relationship: relationships.joined(separator: ", "), isUnclear: isUnclear || names.count > 2)
  }

  /// The people whom strokes, semicolons or lines part, without what says who they are for the child.
  private static func people(in text: String, _ relationships: inout [String]) -> [String] {
    withoutBrackets(text, &relationships)
      .split { $0 == "/" || $0 == ";" || $0 == "|" || $0.isNewline }
      .map { withoutRelationship($0, &relationships) }.filter { !$0.isEmpty }
  }

  private static func withoutBrackets(_ text: String, _ relationships: inout [String]) -> String {
    guard let open = text.firstIndex(where: { $0 == "(" || $0 == "[" }),
      let close = text[open...].firstIndex(where: { $0 == ")" || $0 == "]" })
    else { return text }
    let inside = text[text.index(after: open)..<close]
    let rest = withoutBrackets(String(text[text.index(after: close)...]), &relationships)
    guard RelationshipWords.isRelationship(inside, mayBeName: false) else { return "\(text[...close])\(rest)" }
    relationships.insert(words(inside).joined(separator: " "), at: 0)
    return "\(text[..<open]) \(rest)"
  }

  /// Takes off what stands behind or before a comma, a colon or a dash with blanks and says a relationship.
  private static func withoutRelationship(_ text: Substring, _ relationships: inout [String]) -> String {
    var kept = ""
    var mark: Substring = ""
    var rest = text
    while true {
      let end = separator(in: rest)
      let piece = rest[..<(end ?? rest.endIndex)]
      let trimmed = words(piece).joined(separator: " ")
      if RelationshipWords.isRelationship(trimmed, mayBeName: mark == "," || mark.isEmpty) {
        relationships.append(trimmed)
      } else if !trimmed.isEmpty {
        kept += kept.isEmpty ? trimmed : mark == "," ? ", \(trimmed)" : " \(mark) \(trimmed)"
      }
      guard let end else { return kept }
      mark = rest[end...end]
      rest = rest[rest.index(after: end)...]
    }
  }

  private static func separator(in text: Substring) -> Substring.Index? {
    text.indices.first { index in
      switch text[index] {
      case ",", ":": true
      case "-", "\u{2013}", "\u{2014}":
        index == text.startIndex || text[text.index(before: index)].isWhitespace
          || text[text.index(after: index)...].first?.isWhitespace ?? true
      default: false
      }
    }
  }

  /// The people whom `and` or `&` joins; `y` and `e` join family names too, as in `José Ortega y Gasset`.
  private static func halves(_ text: String) -> [String] {
    let all = words(text.replacing("&", with: " & ").replacing("+", with: " + "))
    let joint = all.indices.dropFirst().dropLast().first { index in
      switch all[index] {
      case "&", "+": true
      case "y": index == 1 || all.count - index > 2
      case "e": index == 1
      default: all[index].lowercased() == "and"
      }
    }
    guard let joint else { return [text] }
    let (left, right) = (all[..<joint].joined(separator: " "), all[(joint + 1)...].joined(separator: " "))
    guard let comma = left.firstIndex(of: ","), words(right).count == 1, !right.contains(",") else {
      return [left] + halves(right)
    }
    // "Lopez, Rosa & Juan"
    return [left, "\(left[..<comma]), \(right)"]
  }
}
