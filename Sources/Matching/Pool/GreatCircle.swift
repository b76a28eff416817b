import Domain
import Glibc

/// A place as a point on the unit sphere, which makes the distance of two places a subtraction and a root.
struct GreatCircle: Sendable {
  private let x, y, z: Double

  /// Mean radius of the earth in kilometers (IUGG).
  private static let radius = 6_371.0088

  init(_ location: GeoLocation) {
    let latitude = location.latitude * .pi / 180
    let longitude = location.longitude * .pi / 180
    x = cos(latitude) * cos(longitude)
    y = cos(latitude) * sin(longitude)
    z = sin(latitude)
  }

  /// Kilometers along the great circle; exact for near places as well, where a formula by cosines is not.
  func kilometers(to other: GreatCircle) -> Double {
    let (dx, dy, dz) = (x - other.x, y - other.y, z - other.z)
    let chord = (dx * dx + dy * dy + dz * dz).squareRoot()
    return 2 * Self.radius * asin(min(1, chord / 2))
  }

  /// How long a degree along this parallel is, measured in degrees of the equator.
  static func parallel(at latitude: Double) -> Double { cos(latitude * .pi / 180) }
}
