/// How a file writes its characters as bytes.
package enum TextEncoding: String, CaseIterable, Equatable, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  /// What old spreadsheets write in western Europe and America; bytes it leaves open are control characters (WHATWG
  /// Encoding Standard).
  case windows1252 = "Windows-1252"
  case macRoman = "MacRoman"
}
