import Domain
import Testing

@Suite("Sound keys")
struct SoundKeyTests {
  /// From the published examples of the Daitch–Mokotoff system, those with one code.
  @Test(arguments: [
    ("lipshitz", "874400"), ("lewinsky", "876450"), ("levinski", "876450"), ("szlamawicz", "486740"),
    ("shlamovitz", "486740"), ("moskowitz", "645740"), ("augsburg", "054795"), ("breuer", "791900"),
    ("mannheim", "665600"), ("kleinman", "586660"), ("berlin", "798600"), ("tsenyuv", "467000"),
    ("golubitsa", "587400"), ("pshemeshil", "746480"), ("halberstadt", "587943"),
  ])
  func `codes the published examples`(name: String, code: String) {
    #expect(SoundKey.code(name) == code)
  }

  @Test(arguments: [
    ("Nguyen", "Nguyễn"), ("Smith", "Smyth"), ("Smith", "Schmidt"), ("Jean-Louis", "Jean Louis"),
    ("Gonzalez", "Gonzales"), ("O'Brien", "OBrian"), ("Łukasz", "Lukas"), ("Carlos", "Karlos"),
    ("Peterson", "Petersen"), ("Smith", "Smith Jr."),
  ])
  func `gives spellings of one family name one key`(left: String, right: String) {
    let keys = [left, right].map { SoundKey.of(PersonName(given: "Ana", family: $0)) }
    #expect(keys[0] == keys[1])
  }

  @Test func `keeps names that sound unlike apart`() {
    let names = ["Nguyen", "Smith", "Garcia", "Ahmed", "Tran", "Chen", "Patel", "Baptiste", "Jean-Louis", "Müller"]
    let keys = Set(names.map { SoundKey.of(PersonName(given: "Ana", family: $0)) })
    #expect(keys.count == names.count)
  }

  @Test func `gives short forms the key of the formal name`() {
    let bill = SoundKey.of(PersonName(given: "Bill", family: "Ahmed"))
    #expect(bill == SoundKey.of(PersonName(given: "William", family: "Ahmed")))
    #expect(bill != SoundKey.of(PersonName(given: "Robert", family: "Ahmed")))
  }

  @Test func `has a key for a name in any script`() {
    #expect(SoundKey.of(PersonName(given: "小龙", family: "李")) == "李 小龙")
  }
}
