/// A school grade as people write it.
enum GradeCell {
  /// `PK`, `K` or `1` to `12` where the text says one of these (`2nd`, `Grade 4`, `10th grade`, `Kindergarten`,
  /// `junior`); else the text as it is.
  static func grade(_ text: String) -> String {
    if let number = Int(text), (1...12).contains(number) { return String(number) }
    var word = text.lowercased()
    for remark in ["grade", "gr.", "level"] { word = word.replacing(remark, with: " ") }
    word = word.trimmingBlanks()
    if let named = named[word.filter { $0.isLetter }], !word.contains(where: \.isNumber) { return named }
    for suffix in ["st", "nd", "rd", "th"] where word.hasSuffix(suffix) { word.removeLast(2) }
    if let number = Int(word.trimmingBlanks()), (1...12).contains(number) { return String(number) }
    return text
  }

  private static let named: [String: String] = [
    "k": "K", "kg": "K", "kindergarten": "K", "kinder": "K", "prek": "PK", "pk": "PK", "prekindergarten": "PK",
    "first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6", "seventh": "7", "eighth": "8",
    "ninth": "9", "tenth": "10", "eleventh": "11", "twelfth": "12", "freshman": "9", "sophomore": "10", "junior": "11",
    "senior": "12",
  ]
}
