import AppResources
import TestSupport
import Testing

@Suite("Finding installed files")
struct ResourceLocatorTests {
  @Test func `an installed prefix is found from the binary`() throws {
    let prefix = try TemporaryFolder()
    let policy = try prefix.write([], to: "share/matchbook/Policies/a.yaml")
    let locator = ResourceLocator(environment: [:], executable: "\(prefix.path)/bin/matchbook")
    #expect(locator.file("Policies/a.yaml") == policy)
    #expect(locator.file("Policies/b.yaml") == nil)
  }

  @Test(arguments: ["resources", "bundle"])
  func `a development build is found beside the binary`(ending: String) throws {
    let build = try TemporaryFolder()
    let place = try build.write([], to: "debug/matchbook_AppResources.\(ending)/Places/places.bin")
    let locator = ResourceLocator(environment: [:], executable: "\(build.path)/debug/matchbook")
    #expect(locator.file("Places/places.bin") == place)
  }

  @Test func `the folder named in the environment is the only one`() throws {
    let folder = try TemporaryFolder()
    try folder.write([], to: "share/matchbook/installed")
    let chosen = try folder.write([], to: "chosen/ours")
    let locator = ResourceLocator(
      environment: ["MATCHBOOK_RESOURCES": "\(folder.path)/chosen"], executable: "\(folder.path)/bin/matchbook")
    #expect(locator.file("ours") == chosen)
    #expect(locator.file("installed") == nil)
  }

  @Test func `the files of a folder come in order of name`() throws {
    let folder = try TemporaryFolder()
    for name in ["b.yaml", "a.yaml", "README.md", ".hidden.yaml"] { try folder.write([], to: "Policies/\(name)") }
    let locator = ResourceLocator(environment: ["MATCHBOOK_RESOURCES": folder.path], executable: nil)
    #expect(locator.files(in: "Policies", suffix: ".yaml") == ["a", "b"].map { "\(folder.path)/Policies/\($0).yaml" })
  }

  @Test func `nothing installed is no failure`() throws {
    let empty = try TemporaryFolder()
    for locator in [
      ResourceLocator(environment: [:], executable: nil),
      ResourceLocator(environment: [:], executable: "\(empty.path)/bin/matchbook"),
      ResourceLocator(environment: ["MATCHBOOK_RESOURCES": "\(empty.path)/absent"], executable: nil),
    ] {
      #expect(locator.file("Places/places.bin") == nil)
      #expect(locator.files(in: "Policies", suffix: ".yaml") == [])
      #expect(PlaceDirectory.installed(locator) == nil)
    }
  }

  @Test func `a folder is no file`() throws {
    let folder = try TemporaryFolder()
    try folder.write([], to: "Places/places.bin/oops")
    let locator = ResourceLocator(environment: ["MATCHBOOK_RESOURCES": folder.path], executable: nil)
    #expect(locator.file("Places/places.bin") == nil)
  }
}
