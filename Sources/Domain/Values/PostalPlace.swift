/// The town of a ZIP code.
package struct PostalPlace: Equatable, Sendable {
  package var town: String
  /// Two letters.
  package var state: String
  package var county: String?
  /// Degrees; nil where the place has none.
  package var latitude: Double?
  package var longitude: Double?

  package init(town: String, state: String, county: String? = nil, latitude: Double? = nil, longitude: Double? = nil) {
    self.town = town
    self.state = state
    self.county = county
    self.latitude = latitude
    self.longitude = longitude
  }
}

/// Finds the town of a five-digit ZIP code; nil for one that is not in use, or where no places file is installed.
package typealias PlaceLookup = @Sendable (_ zip: String) -> PostalPlace?
