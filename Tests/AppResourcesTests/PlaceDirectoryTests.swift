import AppResources
import Foundation
import TestSupport
import Testing

@Suite("Places of ZIP codes")
struct PlaceDirectoryTests {
  let places: PlaceDirectory
  let bytes: [UInt8]

  init() throws {
    let path = try #require(ResourceLocator(environment: [:]).file("Places/places.bin"))
    places = try PlaceDirectory.open(at: path)
    bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
  }

  @Test func `the whole country is there in well under a megabyte`() {
    #expect(places.count == 41_749)
    #expect(bytes.count < 800_000)
  }

  @Test(arguments: [
    ("01103", "Springfield", "Hampden", "MA", 42.1029, -72.5887, Place.Kind.standard),
    ("02139", "Cambridge", "Middlesex", "MA", 42.3647, -71.1042, .standard),
    ("02301", "Brockton", "Plymouth", "MA", 42.0794, -71.04, .standard),
    ("00501", "Holtsville", "Suffolk", "NY", 40.8154, -73.0451, .unique),
    ("00602", "Aguada", "Aguada Municipio", "PR", 18.3529, -67.1775, .standard),
    ("90210", "Beverly Hills", "Los Angeles", "CA", 34.0901, -118.4065, .standard),
    ("99950", "Ketchikan", "Prince of Wales-Outer Ketchikan Borough", "AK", 55.3422, -131.6478, .postOfficeBox),
  ])
  func `a ZIP code gives its town`(
    zip: String, town: String, county: String, state: String, latitude: Double, longitude: Double, kind: Place.Kind
  ) throws {
    let place = try #require(places.place(zip: zip))
    #expect(place.zip == zip)
    #expect(place.town == town)
    #expect(place.county == county)
    #expect(place.state == state)
    #expect(place.coordinate?.latitude == latitude)
    #expect(place.coordinate?.longitude == longitude)
    #expect(place.kind == kind)
  }

  @Test func `a county that is not known and a military place's coordinates are absent`() throws {
    let guam = try #require(places.place(zip: "96910"))
    #expect(guam.county == nil)
    #expect(guam.coordinate?.longitude == 144.7516)
    let military = try #require(places.place(zip: "09001"))
    #expect(military.coordinate == nil)
    #expect(military.kind == .military)
  }

  @Test(arguments: ["", "2139", "021390", "02139-4307", "0213a", "+2139", "٠٢١٣٩", "00000", "99999", "02100"])
  func `what is no ZIP code in use gives nothing`(zip: String) {
    #expect(places.place(zip: zip) == nil)
  }

  @Test func `every place of a state is found again by its ZIP code`() {
    for place in places.places(state: "PR") + places.places(state: "AK") {
      #expect(places.place(zip: place.zip) == place)
    }
  }

  @Test func `a town is completed from its first letters`() {
    let towns = places.places(town: "spri", state: "MA")
    #expect(towns.map(\.town) == ["Springfield"])
    #expect(towns.map(\.zip) == ["01103"])
  }

  @Test func `accents and case do not matter`() {
    #expect(places.places(town: "MAYAGÜ", state: "pr").map(\.town) == ["Mayaguez"])
  }

  @Test func `a town's name in several states is offered once for each`() {
    let towns = places.places(town: "Springfield", limit: 100).filter { $0.town == "Springfield" }
    #expect(towns.count > 20)
    #expect(Set(towns.map(\.state)).count == towns.count)
    #expect(towns.map(\.state) == towns.map(\.state).sorted())
  }

  @Test func `as many towns are offered as asked for`() {
    #expect(places.places(town: "s", limit: 7).count == 7)
    #expect(places.places(town: "").isEmpty)
    #expect(places.places(town: "zzzz").isEmpty)
    #expect(places.places(town: "spri", state: "XX").isEmpty)
    #expect(places.places(town: "spri", state: "").isEmpty)
  }

  @Test func `a state's places are its own`() {
    let massachusetts = places.places(state: "MA")
    #expect(massachusetts.count == 681)
    #expect(massachusetts.allSatisfy { $0.state == "MA" })
  }

  @Test func `a file that is not the table is refused`() throws {
    let folder = try TemporaryFolder()
    func open(_ bytes: [UInt8]) throws -> PlaceDirectory {
      try PlaceDirectory.open(at: folder.write(bytes, to: "places.bin"))
    }
    let path = "\(folder.path)/places.bin"
    #expect(throws: PlaceFileError.unreadable(path: path)) { try PlaceDirectory.open(at: path) }
    #expect(throws: PlaceFileError.damaged(path: path)) { try open([]) }
    #expect(throws: PlaceFileError.damaged(path: path)) { try open(Array("zip,city\n01103,Springfield\n".utf8)) }
    #expect(throws: PlaceFileError.damaged(path: path)) { try open(Array(bytes.dropLast())) }
    #expect(throws: PlaceFileError.unknownVersion(2, path: path)) {
      try open(Array(bytes[..<4]) + [2] + Array(bytes[5...]))
    }
  }

  @Test func `a table with flipped bytes is read without a trap`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed of the flipped bytes: \(seed)")
    var state = seed
    let folder = try TemporaryFolder()
    var damaged = bytes
    for _ in 0..<5_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      damaged[24 + Int(state >> 33) % (damaged.count - 24)] ^= UInt8(truncatingIfNeeded: state >> 25) | 1
    }
    let places = try PlaceDirectory.open(at: folder.write(damaged, to: "places.bin"))
    for prefix in ["a", "sp", "z"] { #expect(places.places(town: prefix).count <= 20) }
    #expect(places.places(state: "MA").count <= places.count)
  }
}
