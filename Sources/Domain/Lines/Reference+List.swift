extension Reference {
  /// Reads `M-104,M-98`: references with commas between them, without repeats; nil where a part is none.
  package static func list(_ text: some StringProtocol) -> [Reference]? {
    let parts = text.split(separator: ",")
    var references: [Reference] = []
    for part in parts {
      guard let reference = Reference(part) else { return nil }
      if !references.contains(reference) { references.append(reference) }
    }
    return parts.isEmpty ? nil : references
  }
}
