import Testing

@testable import Domain

@Suite("Reading names as people write them")
struct NameReaderTests {
  @Test(arguments: [
    ("Luís da Silva", "", "Luís", "da Silva"), ("Silva, Luís", "", "Luís", "Silva"),
    ("Mary Ann Smith", "", "Mary Ann", "Smith"),
    ("Ana García López", "García-López", "Ana García", "López"),
    ("Ana Garcia Lopez", "García Lopez", "Ana", "Garcia Lopez"),
    ("Juan Garcia Lopez Jr.", "García Lopez", "Juan", "Garcia Lopez Jr."),
    ("Cher", "Smith", "Cher", ""), ("Tom Jones Jr.", "", "Tom", "Jones Jr."),
    ("  Ewan   Tran ", "Tran", "Ewan", "Tran"),
  ])
  func `parts a whole name`(text: String, child: String, given: String, family: String) {
    #expect(NameReader(likely: child).name(text) == PersonName(given: given, family: family))
  }

  @Test(arguments: [
    ("Robert Jones, Jr.", "Robert", "Jones Jr."), ("Maria Lopez, MD", "Maria", "Lopez MD"),
    ("Lopez, Maria", "Maria", "Lopez"), ("Sukarno", "Sukarno", ""), ("Ann Lee, LICSW", "Ann", "Lee LICSW"),
    ("Robert Jones, jnr.", "Robert", "Jones jnr."), ("Jones, Jr., Robert", "Robert", "Jones Jr."),
    ("Jones, Robert Jr.", "Robert", "Jones Jr."), ("Jones Jr., Robert", "Robert", "Jones Jr."),
    ("Lopez-Diaz, Maria, RN", "Maria", "Lopez-Diaz RN"), ("Jane Roe, Ph. D.", "Jane", "Roe Ph. D."),
    ("John Smith V", "John", "Smith V"), ("Mary V", "Mary", "V"), ("Van Do", "Van", "Do"),
    ("Robert Jr.", "Robert Jr.", ""), ("Ann Leek M.Ed.", "Ann", "Leek M.Ed."), ("Leek, Ann M.Ed.", "Ann", "Leek M.Ed."),
    ("Ann Leek, M. Ed.", "Ann", "Leek M. Ed."), ("Ann Med", "Ann", "Med"), ("Ann Leek, MEd", "Ann", "Leek MEd"),
    ("Ann M.Ed.", "Ann M.Ed.", ""),
    ("MARIA LOPEZ, R.N., MSW", "MARIA", "LOPEZ R.N. MSW"), ("Lee,", "Lee", ""),
  ])
  func `puts what is no name behind the last name`(text: String, given: String, family: String) {
    #expect(NameReader().name(text) == PersonName(given: given, family: family))
  }

  @Test(arguments: [
    ("Robert", "Jones, Jr.", "Robert", "Jones Jr."), ("Jr.", "Robert Jones", "Robert", "Jones Jr."),
    ("Jr.", "Jones", "", "Jones Jr."), ("Robert, Jr.", "Jones", "Robert", "Jones Jr."),
    ("Robert III", "Jones", "Robert", "Jones III"), ("Mary V", "Lee", "Mary V", "Lee"), ("Madonna", "", "Madonna", ""),
    ("Mei", "Chen, Li", "Mei", "Chen, Li"), ("", "", "", ""),
  ])
  func `puts a name in two columns right the same way`(first: String, last: String, given: String, family: String) {
    #expect(NameReader.name(given: first, family: last) == PersonName(given: given, family: family))
  }

  @Test(arguments: [
    ("Dr. Ann Leeg", "Ann", "Leeg"), ("Leeg, Dr. Ann", "Ann", "Leeg"), ("Mrs Rosa Gil", "Rosa", "Gil"),
    ("Miss Mary Ann Smith", "Mary Ann", "Smith"), ("Rev. Dr. Martin King, Jr.", "Martin", "King Jr."),
    ("Prof. Leeg", "", "Leeg"), ("Mr. Gil, Jr.", "", "Gil Jr."), ("Ms. Ann Leeg, PhD", "Ann", "Leeg PhD"),
    ("Drew Missal", "Drew", "Missal"), ("Dr. Gil, Ann", "Ann", "Gil"),
  ])
  func `drops a title in front`(text: String, given: String, family: String) {
    #expect(NameReader().name(text) == PersonName(given: given, family: family))
  }

  @Test(arguments: [
    ("Dr. Ann", "Leeg", "Ann", "Leeg"), ("Mrs.", "Leeg", "", "Leeg"), ("Rev", "Al Green", "", "Al Green"),
    ("Miss", "", "Miss", ""),
  ])
  func `drops a title from a first name`(first: String, last: String, given: String, family: String) {
    #expect(NameReader.name(given: first, family: last) == PersonName(given: given, family: family))
  }

  @Test(arguments: [
    ("Ann Lee, mother", "Ann Lee", "mother"), ("Ann Lee (mom)", "Ann Lee", "mom"),
    ("Jane Doe / grandmother", "Jane Doe", "grandmother"), ("Jane Doe (grandmother)", "Jane Doe", "grandmother"),
    ("Ann Lee - foster mom", "Ann Lee", "foster mom"), ("Mother: Ann Lee", "Ann Lee", "Mother"),
    ("Lee, Ann, Legal Guardian", "Ann Lee", "Legal Guardian"), ("Ana Díaz – tía", "Ana Díaz", "tía"),
    ("Rosa Gil, abuela", "Rosa Gil", "abuela"), ("Ann Lee, LICSW (aunt)", "Ann Lee LICSW", "aunt"),
    ("Lopez, Tia", "Tia Lopez", ""), ("Mensah, Nana", "Nana Mensah", ""), ("Ann Lee-Diaz", "Ann Lee-Diaz", ""),
    ("Father John Smith", "Father John Smith", ""), ("Ann (Annie) Lee", "Ann (Annie) Lee", ""),
    ("mother", "", "mother"),
    ("José Ortega y Gasset", "José Ortega y Gasset", ""), ("Maria Costa e Silva", "Maria Costa e Silva", ""),
    ("Mary E Smith", "Mary E Smith", ""), ("", "", ""),
  ])
  func `takes a relationship beside a guardian's name for one`(text: String, name: String, relationship: String) {
    let written = NameReader().guardians(text)
    #expect(written.names.map(\.full) == (name.isEmpty ? [] : [name]))
    #expect(written.relationship == relationship)
    #expect(!written.isUnclear)
  }

  @Test(arguments: [
    ("Rosa and Juan Lopez", ["Rosa|Lopez", "Juan|Lopez"]), ("Rosa & Juan Lopez", ["Rosa|Lopez", "Juan|Lopez"]),
    ("Rosa&Juan Lopez", ["Rosa|Lopez", "Juan|Lopez"]), ("Rosa y Juan Lopez", ["Rosa|Lopez", "Juan|Lopez"]),
    ("Rosa Diaz y Juan Lopez", ["Rosa|Diaz", "Juan|Lopez"]), ("Rosa Diaz / Juan Lopez", ["Rosa|Diaz", "Juan|Lopez"]),
    ("Lopez, Rosa & Juan", ["Rosa|Lopez", "Juan|Lopez"]), ("Rosa/Juan Lopez", ["Rosa|Lopez", "Juan|Lopez"]),
    ("Dr. Ann Leeg, PhD & Bob Leeg", ["Ann|Leeg PhD", "Bob|Leeg"]),
    ("Lopez, Rosa and Diaz, Juan", ["Rosa|Lopez", "Juan|Diaz"]),
  ])
  func `finds two guardians in one text`(text: String, names: [String]) {
    let written = NameReader().guardians(text)
    #expect(written.names.map { "\($0.given)|\($0.family)" } == names)
    #expect(!written.isUnclear)
  }

  @Test func `says that a name is missing, or that there are too many`() {
    #expect(NameReader().guardians("Mr. and Mrs. Lopez").isUnclear)
    #expect(NameReader().guardians(given: "Mr. & Mrs.", family: "Lopez").isUnclear)
    #expect(NameReader().guardians("Mr. Juan and Mrs. Rosa Lopez").isUnclear, "Juan may be a last name")
    #expect(NameReader().guardians("Rosa, Juan and Ana / Pia Lopez").isUnclear)
  }

  @Test func `reads guardians in two columns the same way`() {
    let pair = NameReader().guardians(given: "Rosa & Juan", family: "Lopez")
    #expect(pair.names.map(\.full) == ["Rosa Lopez", "Juan Lopez"])
    let one = NameReader().guardians(given: "Ann", family: "Lee, Jr. (mom)")
    #expect(one == WrittenGuardians(names: [PersonName(given: "Ann", family: "Lee Jr.")], relationship: "mom"))
  }
}
