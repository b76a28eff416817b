/// E-mail addresses that fill a field and are nobody's, such as `none@none.com`: nobody is known by them.
package enum PlaceholderEmail {
  package static func matches(_ address: String) -> Bool {
    let parts = address.lowercased().split(separator: "@")
    guard parts.count == 2, let host = parts[1].split(separator: ".").first else { return false }
    return words.contains(String(parts[0])) && (words.contains(String(host)) || parts[0] == host)
  }

  private static let words: Set<String> = [
    "none", "na", "no", "noemail", "nomail", "noreply", "unknown", "test", "null", "email", "mail", "example", "gmail",
  ]
}
