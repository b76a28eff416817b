import Domain
import Testing

@Suite("Broken text")
struct MojibakeTests {
  @Test(arguments: [
    ("JosÃ©", "José"), ("NÃºÃ±ez", "Núñez"), ("Nguyá»…n", "Nguyễn"), ("Oâ€™Brien", "O’Brien"), ("JosÃƒÂ©", "José"),
  ])
  func `is repaired where every character of it was a byte`(broken: String, meant: String) {
    #expect(Mojibake.repaired(broken) == meant)
  }

  @Test(arguments: ["José", "Núñez", "JOÃO", "Ann", "Nguyễn", "Ángel", "Žižek", "Łódź", "Renée’s"])
  func `a name that is well is left alone`(name: String) {
    #expect(Mojibake.repaired(name) == nil)
    #expect(!Mojibake.isBroken(name))
  }

  @Test(arguments: ["Ti?n", "Jos?", "Jos\u{FFFD}", "NÃºn\u{30A2}"])
  func `a name that lost characters is broken`(name: String) {
    #expect(Mojibake.repaired(name) == nil)
    #expect(Mojibake.isBroken(name))
  }
}
