package import AppResources
import Foundation
package import Repository

/// What demo networks are made from, as it is installed.
package enum SampleSources {
  package static func read(_ locator: ResourceLocator = ResourceLocator(environment: [:])) throws -> DemoSources {
    let places = PlaceDirectory.installed(locator)
    func text(_ path: String) -> String? { try? String(contentsOfFile: path, encoding: .utf8) }
    return try DemoSources.read(
      policies: locator.files(in: "Policies", suffix: ".yaml").compactMap { path in text(path).map { (path, $0) } },
      sample: { name in locator.file("Samples/\(name)").flatMap(text) },
      postalCodes: { state in
        let found = (places?.places(state: state) ?? []).filter { $0.kind == .standard }
        return Dictionary(grouping: found, by: \.town).mapValues { places in
          places.compactMap { place in
            place.coordinate.map {
              DemoSources.PostalCode(code: place.zip, latitude: $0.latitude, longitude: $0.longitude)
            }
          }
        }
      })
  }
}
