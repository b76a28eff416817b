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
