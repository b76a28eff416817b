/// A telephone number as people write it in one cell.
enum PhoneCell {
  /// `617-555-0123 x45` → `617-555-0123`; the extension is not dialled with the number.
  static func withoutExtension(_ text: String) -> String {
    let mayHaveMark = text.utf8.contains { $0 == UInt8(ascii: "#") || $0 >= UInt8(ascii: "A") }
    guard mayHaveMark else { return text }
    let lowered = text.lowercased()
    for mark in ["extension", "ext.", "ext", "x", "#"] {
      guard let range = lowered.firstRange(of: mark) else { continue }
      let tail = lowered[range.upperBound...].filter { $0 != " " && $0 != "." }
      if !tail.isEmpty, tail.count <= 6, tail.allSatisfy(\.isNumber) {
        return String(lowered[..<range.lowerBound]).trimmingBlanks()
      }
    }
    return text
  }
}

/// An e-mail address as far as it can be told without sending: something, one `@`, and a host with a dot. Letters of every
/// script are allowed (RFC 6531).
enum EmailCell {
  static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, text.utf8.count <= 254 else { return false }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    let hasBlank = text.unicodeScalars.contains { $0.isBlank || $0.value < 0x20 }
    return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty } && !hasBlank
  }
}
