/// The Jaro–Winkler measure (W. E. Winkler, "String Comparator Metrics and Enhanced Decision Rules in the
/// Fellegi–Sunter Model of Record Linkage", 1990): letters in common and in order, with more weight on the beginning.
enum JaroWinkler {
  /// 0 to 100. Quadratic in the length of names, which are short.
  static func percent(_ left: [UInt8], _ right: [UInt8]) -> Int {
    guard left != right else { return left.isEmpty ? 0 : 100 }
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    let reach = max(0, max(left.count, right.count) / 2 - 1)
    var isTaken = [Bool](repeating: false, count: right.count)
    var found: [UInt8] = []
    for (position, letter) in left.enumerated() {
      let window = max(0, position - reach)..<max(max(0, position - reach), min(right.count, position + reach + 1))
      guard let match = window.first(where: { !isTaken[$0] && right[$0] == letter }) else { continue }
      isTaken[match] = true
      found.append(letter)
    }
    guard !found.isEmpty else { return 0 }
    let counterparts = right.indices.filter { isTaken[$0] }.map { right[$0] }
    let transpositions = Double(zip(found, counterparts).count { $0 != $1 }) / 2
    let common = Double(found.count)
    let jaro =
      (common / Double(left.count) + common / Double(right.count) + (common - transpositions) / common) / 3
    let prefix = Double(zip(left, right).prefix(4).prefix { $0 == $1 }.count)
    return Int(((jaro + prefix * 0.1 * (1 - jaro)) * 100).rounded(.down))
  }
}
