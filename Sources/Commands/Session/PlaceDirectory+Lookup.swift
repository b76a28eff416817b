import AppResources
import Domain

extension PlaceDirectory {
  /// The way from a ZIP code to its town, as forms and imports take it.
  var lookup: PlaceLookup { { place(zip: $0).map(PostalPlace.init) } }
}

extension PostalPlace {
  fileprivate init(_ place: Place) {
    self.init(
      town: place.town, state: place.state, county: place.county, latitude: place.coordinate?.latitude,
      longitude: place.coordinate?.longitude)
  }
}
