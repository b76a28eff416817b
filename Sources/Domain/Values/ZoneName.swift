/// The name of a time zone, as the zone database gives it: `America/New_York`.
package enum ZoneName {
  /// What a database has, and what it comes to on this computer.
  package enum Standing: Equatable, Sendable {
    case chosen(String)
    /// None is chosen, so days are those of the computer's zone; its name, where it has one.
    case unset(host: String?)
    /// One is chosen that this computer has no file of.
    case missing(String)
  }

  /// Whether a text can be the name of a zone, and so of a file beneath the folder of zones.
  package static func isWellFormed(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard name.utf8.count <= 64, (1...3).contains(parts.count), !["posix", "right"].contains(parts[0]),
      !["localtime", "posixrules", "Factory"].contains(name)
    else { return false }
    return parts.allSatisfy { part in
      guard let first = part.utf8.first, isLetter(first) else { return false }
      return part.utf8.allSatisfy { isLetter($0) || (48...57).contains($0) || $0 == 95 || $0 == 45 || $0 == 43 }
    }
  }

  /// The zone that people in the United States mean by a word, whatever the season: `Eastern`, `EST`.
  ///
  /// The zone database has zones of some of these names too, such as `EST`, which know no daylight saving time.
  package static func meant(by word: String) -> String? { words[key(word)] }

  /// The same for every spelling of a name: `new york` and `New_York`.
  package static func key(_ text: String) -> String {
    String(text.lowercased().map { $0 == " " ? "_" : $0 })
  }

  private static let words: [String: String] = {
    let zones: [(String, [String])] = [
      ("America/New_York", ["eastern", "et", "est", "edt", "us/eastern"]),
      ("America/Chicago", ["central", "ct", "cst", "cdt", "us/central"]),
      ("America/Denver", ["mountain", "mt", "mst", "mdt", "us/mountain"]),
      ("America/Phoenix", ["arizona", "us/arizona"]),
      ("America/Los_Angeles", ["pacific", "pt", "pst", "pdt", "us/pacific"]),
      ("America/Anchorage", ["alaska", "us/alaska"]), ("Pacific/Honolulu", ["hawaii", "hst", "us/hawaii"]),
      ("America/Puerto_Rico", ["atlantic", "puerto_rico"]), ("Pacific/Guam", ["guam"]),
    ]
    return Dictionary(uniqueKeysWithValues: zones.flatMap { zone, words in words.map { ($0, zone) } })
  }()

  private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }
}
