import Glibc

/// Choices that are the same for the same seed (SplitMix64).
struct DemoRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// From 0 up to, but not, 1.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  mutating func int(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
  }

  mutating func chance(_ share: Double) -> Bool { unit() < share }

  /// Any element, all alike.
  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[int(0...elements.count - 1)] }

  /// An element of a list that has the most frequent first.
  mutating func pickEarly<Element>(_ elements: [Element]) -> Element {
    let share = unit()
    return elements[min(elements.count - 1, Int(share * share * Double(elements.count)))]
  }

  /// An index by weights, of which one at least is not 0.
  mutating func index(weights: [Double]) -> Int {
    var rest = unit() * weights.reduce(0, +)
    for (index, weight) in weights.enumerated() {
      rest -= weight
      if rest < 0, weight > 0 { return index }
    }
    return weights.lastIndex { $0 > 0 } ?? 0
  }

  /// Days with many short and few long ones (exponential).
  mutating func days(mean: Double) -> Int { Int(-log(1 - unit()) * mean) }

  mutating func shuffle<Element>(_ elements: inout [Element]) {
    guard elements.count > 1 else { return }
    for index in stride(from: elements.count - 1, to: 0, by: -1) { elements.swapAt(index, int(0...index)) }
  }
}
