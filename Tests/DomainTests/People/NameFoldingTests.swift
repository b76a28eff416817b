import Domain
import Testing

@Suite("Folding names")
struct NameFoldingTests {
  @Test(arguments: [
    ("Nguyễn", "nguyen"), ("Nguye\u{302}\u{303}n", "nguyen"), ("Tiến", "tien"), ("Đặng", "dang"), ("O'Brien", "obrien"),
    ("O’Brien", "obrien"), ("Jean-Louis", "jeanlouis"), ("D'Andre", "dandre"), ("Łukasz", "lukasz"),
    ("Sørensen", "sorensen"), ("Strauß", "strauss"), ("Æsir", "aesir"), ("Þór", "thor"), ("Ñuñez", "nunez"),
    ("İpek", "ipek"), ("Işık", "isik"), ("van der Berg", "vanderberg"), ("Ștefan", "stefan"),
  ])
  func `reduces a name to its plain letters`(name: String, folded: String) {
    #expect(NameFolding.letters(name) == folded)
  }

  @Test func `keeps letters of other scripts`() {
    #expect(NameFolding.letters("李 小龙") == "李小龙")
    #expect(NameFolding.letters("Иван") == "иван")
  }

  @Test(arguments: (0..<128).map { Unicode.Scalar(UInt8($0)) })
  func `parts words alike, whether or not a letter with an accent follows`(scalar: Unicode.Scalar) {
    let text = "aB\(scalar)9z\(scalar)"
    #expect(NameFolding.words("\(text) É") == NameFolding.words(text) + ["e"])
  }

  @Test func `sorts by family name, then given name, whatever the punctuation`() {
    #expect(PersonName(given: "Tiến", family: "Jean-Louis").sortName == "jeanlouis tien")
    #expect(PersonName(given: "Prince", family: "").sortName == "prince")
    let names = [
      PersonName(given: "Zoë", family: "Obrien"), PersonName(given: "Ann", family: "O'Brien"),
      PersonName(given: "Ann", family: "Oak"), PersonName(given: "Ann", family: "O'Briens"),
    ]
    let sorted = names.map(\.sortName).sorted()
    #expect(sorted == ["oak ann", "obrien ann", "obrien zoe", "obriens ann"])
  }
}
