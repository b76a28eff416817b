/// Names in sets of which no two have one in common.
struct DisjointSets {
  private var numbers: [String: Int] = [:]
  private var parents: [Int] = []

  /// Puts names, and all that are in a set with one of them, into one set.
  mutating func join(_ names: [String]) {
    guard let first = names.first else { return }
    var root = find(number(of: first))
    for name in names.dropFirst() {
      let other = find(number(of: name))
      parents[max(root, other)] = min(root, other)
      root = min(root, other)
    }
  }

  /// What the names of a set share; nil for an unknown name.
  mutating func root(of name: String) -> Int? { numbers[name].map { find($0) } }

  private mutating func number(of name: String) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = parents.count
    parents.append(parents.count)
    return parents.count - 1
  }

  private mutating func find(_ number: Int) -> Int {
    var number = number
    while parents[number] != number {
      parents[number] = parents[parents[number]]
      number = parents[number]
    }
    return number
  }
}
