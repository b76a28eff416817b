/// Reads a time of day as people write it.
package enum TimeOfDay {
  /// Minutes after midnight of `18:00`, `6pm`, `6:30 pm`, `1800` or `noon`; nil for anything else.
  package static func minute(_ text: some StringProtocol) -> Int? {
    var word = text.lowercased().filter { !$0.isWhitespace && $0 != "." }
    if word == "noon" { return 720 }
    var afternoon: Bool?
    for (suffix, isAfternoon) in [("am", false), ("pm", true), ("a", false), ("p", true)] where word.hasSuffix(suffix) {
      word = String(word.dropLast(suffix.count))
      afternoon = isAfternoon
      break
    }
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    let isClock = parts.count == 1 && parts[0].utf8.count == 4
    let numbers = (isClock ? [word.prefix(2), word.suffix(2)] : parts).map { part in
      part.utf8.allSatisfy { (48...57).contains($0) } && (1...2).contains(part.utf8.count) ? Int(part) : nil
    }
    guard (1...2).contains(numbers.count), let hour = numbers[0], let minute = numbers.count == 2 ? numbers[1] : 0,
      minute < 60
    else { return nil }
    guard let afternoon else {
      // A bare number is no time: 6 could be either.
      return numbers.count == 2 && hour < 24 ? hour * 60 + minute : nil
    }
    guard (1...12).contains(hour) else { return nil }
    return (hour % 12 + (afternoon ? 12 : 0)) * 60 + minute
  }
}
