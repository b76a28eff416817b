import Domain

/// The members of a JSON object, read by name as the type that is wanted.
///
/// What is missing or of another type is ``RepositoryError/damaged``; an optional member may be missing, or null.
struct JSONMembers {
  private let members: [String: JSONValue]

  init(_ value: JSONValue?) throws(RepositoryError) {
    guard case .object(let members) = value else { throw .damaged }
    self.members = members
  }

  func number(_ name: String) throws(RepositoryError) -> Int {
    guard case .number(let number) = members[name] else { throw .damaged }
    return number
  }

  func text(_ name: String) throws(RepositoryError) -> String {
    guard case .string(let text) = members[name] else { throw .damaged }
    return text
  }

  func object(_ name: String) throws(RepositoryError) -> JSONMembers { try JSONMembers(members[name]) }

  func has(_ name: String) -> Bool { members[name].map { $0 != .null } ?? false }

  func numberIfThere(_ name: String) throws(RepositoryError) -> Int? { has(name) ? try number(name) : nil }

  /// A value of a closed list, by its raw value.
  func word<Word: RawRepresentable<String>>(_ name: String) throws(RepositoryError) -> Word {
    guard let word = Word(rawValue: try text(name)) else { throw .damaged }
    return word
  }

  func elements(_ name: String) throws(RepositoryError) -> [JSONValue] {
    guard case .array(let elements) = members[name] else { throw .damaged }
    return elements
  }

  func numbers(_ name: String) throws(RepositoryError) -> [Int] {
    var numbers: [Int] = []
    for element in try elements(name) {
      guard case .number(let number) = element else { throw .damaged }
      numbers.append(number)
    }
    return numbers
  }

  func texts(_ name: String) throws(RepositoryError) -> [String] {
    var texts: [String] = []
    for element in try elements(name) {
      guard case .string(let text) = element else { throw .damaged }
      texts.append(text)
    }
    return texts
  }

  func words<Word: RawRepresentable<String>>(_ name: String) throws(RepositoryError) -> [Word] {
    var words: [Word] = []
    for text in try texts(name) {
      guard let word = Word(rawValue: text) else { throw .damaged }
      words.append(word)
    }
    return words
  }

  /// Every member is a text.
  func table() throws(RepositoryError) -> [String: String] {
    var table: [String: String] = [:]
    for (name, value) in members {
      guard case .string(let text) = value else { throw .damaged }
      table[name] = text
    }
    return table
  }
}
