import Domain
import Testing

@Suite("What sshd has to have in force")
struct ServerOptionTests {
  private static let cases: [(ServerOption.Demand, [String], Bool)] = [
    (.word("no"), ["no"], true), (.word("no"), ["yes"], false), (.word("no"), [], false),
    (.onlyFrom(["LANG"]), ["LANG"], true), (.onlyFrom(["LANG"]), [], true),
    (.onlyFrom(["LANG"]), ["LANG", "LC_*"], false),
    (.including("A=b"), ["A=b C=d"], true), (.including("A=b"), ["A=bc"], false),
    (.between(1, 60), ["60"], true), (.between(1, 60), ["0"], false), (.between(1, 60), ["none"], false),
    (.beginning(atLeast: 100), ["200:30:300"], true), (.beginning(atLeast: 100), ["10:30:100"], false),
    (.beginning(atLeast: 100), ["100"], true), (.beginning(atLeast: 100), [], false),
    (.program(["gate"]), ["/usr/bin/matchbook gate"], true), (.program(["gate"]), ["/bin/sh"], false),
    (.program(["gate"]), ["matchbook gate"], false), (.program(["gate"]), ["/usr/bin/matchbook gate --sudo"], false),
    (.accountApart, ["matchbook-keys"], true), (.accountApart, ["root"], false), (.accountApart, ["desk"], false),
    (.accountApart, ["none"], false),
  ]

  @Test(arguments: cases)
  func `is told from what is not enough`(demand: ServerOption.Demand, values: [String], isMet: Bool) {
    #expect(ServerOption("x", demand).isMet(by: values, account: "desk") == isMet)
  }

  @Test func `no option is asked for twice`() {
    let names = ServerOption.promised(database: "/x").map(\.name)
    #expect(Set(names).count == names.count)
  }
}
