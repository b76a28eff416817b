import Domain
import Testing

@Suite("A login")
struct LoginTests {
  @Test(arguments: ["ada", "ada.k", "match-specialist", "A1_b", "7of9"])
  func `is made of letters, digits, dots, hyphens and underscores`(login: String) {
    #expect(Login.isWellFormed(login))
  }

  @Test(arguments: [
    "", "-ada", ".ada", "_ada", "a b", "adá", "аda", "a\u{200B}da", "ada\n", "a/b", "a@b", "ada\u{301}", "１", "a\0",
  ])
  func `is nothing else`(login: String) { #expect(!Login.isWellFormed(login)) }

  @Test(arguments: [
    ("ada", "ADA"), ("olga", "0lga"), ("Olga", "0LGA"), ("alis", "a1is"), ("al", "aI"), ("al", "a1"), ("marne", "mame"),
    ("vvilma", "wilma"),
  ])
  func `looks like another that the eye takes for it`(one: String, other: String) {
    #expect(Login.look(of: one) == Login.look(of: other))
  }

  @Test(arguments: [("ali", "all"), ("ada", "adan"), ("a.b", "a-b"), ("mia", "nia"), ("max", "rnay")])
  func `looks like no other that the eye tells apart`(one: String, other: String) {
    #expect(Login.look(of: one) != Login.look(of: other))
  }
}
