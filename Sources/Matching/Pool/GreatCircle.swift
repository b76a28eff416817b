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

  /// The same in single precision, which is within a meter.
  var point: SIMD3<Float> { SIMD3(Float(x), Float(y), Float(z)) }

  /// Kilometers along the great circle; exact for near places as well, where a formula by cosines is not.
  func kilometers(to other: GreatCircle) -> Double {
    let (dx, dy, dz) = (x - other.x, y - other.y, z - other.z)
    let half = (dx * dx + dy * dy + dz * dz).squareRoot() / 2
    return 2 * Self.radius * Self.arcsine(min(1, half))
  }

  /// Below 0.01, which is 127 km, a few terms of the series are as good as all that a double holds.
  private static func arcsine(_ x: Double) -> Double {
    guard x < 0.01 else { return asin(x) }
    let square = x * x
    return x * (1 + square * (1.0 / 6 + square * (3.0 / 40 + square * (15.0 / 336))))
  }

  /// The square of the straight line through the sphere between two places so far apart; at most that of its diameter.
  static func squaredChord(kilometers: Double) -> Double {
    let half = sin(min(.pi / 2, max(0, kilometers) / (2 * radius)))
    return 4 * half * half
  }

  /// How long a degree along this parallel is, measured in degrees of the equator.
  static func parallel(at latitude: Double) -> Double { cos(latitude * .pi / 180) }
}
