import AppResources
import Foundation
import Repository

extension DemoSources {
  /// The sources that are installed with the program.
  static func installed(_ locator: ResourceLocator = ResourceLocator()) throws(DemoSourceMissing) -> DemoSources {
    let places = PlaceDirectory.installed(locator)
    let policies = locator.files(in: "Policies", suffix: ".yaml").compactMap { path in
      text(path).map { (name: (path as NSString).lastPathComponent, yaml: $0) }
    }
    return try read(policies: policies) { name in
      locator.file("Samples/\(name)").flatMap(text)
    } postalCodes: { state in
      let codes = (places?.places(state: state) ?? []).compactMap { place -> (String, PostalCode)? in
        guard place.kind == .standard, let coordinate = place.coordinate else { return nil }
        let code = PostalCode(code: place.zip, latitude: coordinate.latitude, longitude: coordinate.longitude)
        return (place.town, code)
      }
      return Dictionary(grouping: codes, by: \.0).mapValues { $0.map(\.1) }
    }
  }

  private static func text(_ path: String) -> String? { try? String(contentsOfFile: path, encoding: .utf8) }
}
