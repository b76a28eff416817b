extension AuditHead {
  /// Reads `SEQUENCE:HASH` as it is published; nil for anything else.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let sequence = Int64(parts[0]), sequence > 0, parts[1].count == 64,
      parts[1].allSatisfy(\.isHexDigit)
    else { return nil }
    self.init(sequence: sequence, hash: parts[1].lowercased())
  }

  /// `SEQUENCE:HASH`.
  package var text: String { "\(sequence):\(hash)" }
}
