import Domain

/// A field of an exported record.
enum ExportValue: Equatable {
  /// Nothing is on file, or what is there may not be told.
  case none
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([String])

  init(_ text: String?) { self = text.map { $0.isEmpty ? .none : .text($0) } ?? .none }
  init(_ value: (some CustomStringConvertible)?) { self = value.map { .text($0.description) } ?? .none }
  init(number: Int?) { self = number.map { .number($0) } ?? .none }

  /// As a cell: lists parted by semicolons, which names of languages and interests never hold after an import.
  var cell: String {
    switch self {
    case .none: ""
    case .text(let text): text
    case .number(let number): String(number)
    case .flag(let flag): flag ? "yes" : "no"
    case .list(let values): values.joined(separator: "; ")
    }
  }

  func write(to json: inout JSONText) {
    switch self {
    case .none: json.raw("null")
    case .text(let text): json.string(text)
    case .number(let number): json.raw(String(number))
    case .flag(let flag): json.raw(flag ? "true" : "false")
    case .list(let values): json.array(values) { $0.string($1) }
    }
  }
}
