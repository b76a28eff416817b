import Domain
import Glibc

/// Towns by how likely something is there, and which are near each other.
struct DemoPlaces {
  let towns: [DemoSources.Town]
  private let weights: [Double]

  init(_ sources: DemoSources, states: Set<String>?) {
    let chosen = sources.towns.filter { !$0.postalCodes.isEmpty && states?.contains($0.state) != false }
    towns = chosen
    weights = chosen.map { Double($0.weight) }
  }

  /// A town, the large ones more often.
  func any(_ random: inout DemoRandom) -> Int { random.index(weights: weights) }

  /// The towns within some kilometers of one, with how likely people of a program there live in each.
  func neighborhood(of town: Int, within kilometers: Double) -> [(town: Int, weight: Double)] {
    towns.indices.compactMap { other in
      let distance = Self.distance(towns[town].postalCodes[0], towns[other].postalCodes[0])
      guard distance <= kilometers else { return nil }
      return (other, weights[other] * exp(-distance / 8) + (other == town ? weights[town] * 2 : 0))
    }
  }

  /// Kilometers, near enough over such a distance.
  private static func distance(_ one: DemoSources.PostalCode, _ other: DemoSources.PostalCode) -> Double {
    let north = (one.latitude - other.latitude) * 111.2
    let east = (one.longitude - other.longitude) * 111.2 * cos(one.latitude * .pi / 180)
    return (north * north + east * east).squareRoot()
  }
}

/// Where a person lives.
struct DemoAddress {
  var street: String
  var town: String
  var state: String
  var place: DemoSources.PostalCode
}
