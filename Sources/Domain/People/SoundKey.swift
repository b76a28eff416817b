/// What a name sounds like, as digits: names that sound alike share a key, however they are spelled.
///
/// Daitch–Mokotoff Soundex (R. Daitch and G. Mokotoff, 1985; rules in G. Mokotoff, "Soundexing and Genealogy"), made
/// for names from many languages: longest letter group first, each coded by whether it begins the name, stands before a
/// vowel, or neither; six digits. Where the original offers two codes, the next letter decides here, so that a name has
/// one key.
package enum SoundKey {
  /// The key kept with a person: the family name's code, a blank, and that of the given name behind its nicknames.
  package static func of(_ name: PersonName) -> String {
    let family = NameWords.meaningful(name.family).joined()
    let given = NameWords.meaningful(name.given).first ?? ""
    return "\(code(family)) \(code(Nicknames.formal(given)))"
  }

  /// The six digits of one folded name; a name without a Latin letter is its own code.
  package static func code(_ folded: some StringProtocol) -> String {
    let letters = folded.utf8.filter { (97...122).contains($0) }
    guard !letters.isEmpty else { return String(folded.prefix(12)) }
    var code = ""
    var previous = ""
    var position = 0
    while position < letters.count, code.utf8.count < length {
      let rule = rule(at: position, in: letters)
      let end = position + rule.group.count
      let sound = rule.sound(first: position == 0, next: end < letters.count ? letters[end] : nil)
      // "mn" and "nm" are two sounds though their codes are alike.
      let apart = position > 0 && isNasalPair(letters[position - 1], letters[position])
      if apart || !previous.hasSuffix(sound) || previous.isEmpty { code += sound }
      previous = sound
      position = end
    }
    return String((code + "000000").prefix(length))
  }

  private static let length = 6

  private static func isNasalPair(_ left: UInt8, _ right: UInt8) -> Bool {
    (left == UInt8(ascii: "m") && right == UInt8(ascii: "n"))
      || (left == UInt8(ascii: "n") && right == UInt8(ascii: "m"))
  }

  /// The longest group of letters that begins at `position`; every letter has at least a rule of its own.
  private static func rule(at position: Int, in letters: [UInt8]) -> SoundRule {
    let candidates = SoundRule.byFirstLetter[Int(letters[position] - 97)]
    let longest = candidates.first { rule in
      position + rule.group.count <= letters.count
        && rule.group.indices.allSatisfy { letters[position + $0] == rule.group[$0] }
    }
    return longest ?? SoundRule(group: [letters[position]])
  }
}
