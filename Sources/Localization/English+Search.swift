extension English {
  /// The results of a search.
  package enum Search {
    package static let reference = "Record"
    package static let name = "Name"
    package static let town = "Town"
    package static let born = "Born"
    package static let standing = "Standing"
    package static let nothing =
      "Nothing found that you may see; try another spelling, a phone number, or a reference such as Y-1042."
  }
}
