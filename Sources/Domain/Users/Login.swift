/// The word by which a user is known; people read it aloud, type it and compare it by eye.
package enum Login {
  /// Whether a new one is made of ASCII letters, digits, `.`, `-` and `_`, with a letter or digit first.
  package static func isWellFormed(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, isLetterOrDigit(first) else { return false }
    return text.unicodeScalars.allSatisfy { isLetterOrDigit($0) || ".-_".unicodeScalars.contains($0) }
  }

  /// What two logins have in common that people could take for each other: `O` and `0`; `I`, `l` and `1`; `rn` and `m`;
  /// `vv` and `w`; upper and lower case.
  package static func look(of login: String) -> String {
    var look = ""
    for scalar in login.unicodeScalars {
      switch scalar {
      case "0", "O", "o": look += "o"
      case "1", "I", "l", "L", "|": look += "l"
      default: look += String(scalar).lowercased()
      }
    }
    return look.replacing("rn", with: "m").replacing("vv", with: "w")
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }
}
