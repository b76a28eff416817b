import Domain
import TestSupport
import Testing

@testable import Repository

@Suite("Importing youth")
struct ImportYouthTests {
  private static let header =
    "Timestamp,Child's first name,Child's last name ,Date of Birth,Grade,School,ZIP,Home Phone,Parent/Guardian Name,"
    + "Parent phone,Parent e-mail,Language(s) at home,Interests (check all),Days available,Anything else?\r\n"
  private static let mei =
    "2/11/2026 9:52:00,Mei,de la Cruz,2/12/2016,3rd,South High,2740,(617) 446-1486,Ana de la Cruz,617.779.2028,ana@example.org,"
    + "\"English, khmer\",music; Chess,\"Mon, Wed\",\"needs a ride\r\nafter 5pm\"\r\n"

  @Test func `keeps what a web form tells`() throws {
    let network = try Network.inMemory()
    let summary = try network.importing(.youth, Self.header + Self.mei)
    #expect(summary.added == 1)
    #expect(summary.rejected == 0)
    let youth = try network.values(
      """
      SELECT given_name || '|' || family_name || '|' || birth_date || '|' || phone || '|' || postal_code || '|' || town || '|' ||
        y.state || '|' || state_since || '|' || grade || '|' || availability || '|' || notes
      FROM youth_profile y JOIN person p ON p.id = y.person_id
      """)
    let days = try #require(AvailabilityCell.availability("Mon; Wed")).rawValue
    #expect(
      youth == [
        "Mei|de la Cruz|2016-02-12|6174461486|02740|New Bedford|application|2026-02-11|3|\(days)|needs a ride\r\nafter 5pm"
      ])
    #expect(
      try network.values("SELECT language FROM person_language l JOIN youth_profile y USING (person_id) ORDER BY 1")
        == ["English", "Khmer"])
    #expect(try network.values("SELECT name FROM interest ORDER BY 1") == ["chess", "music"])
    #expect(
      try network.values(
        "SELECT given_name || '|' || family_name || '|' || phone || '|' || email || '|' || kind FROM relationship JOIN person p ON p.id = related_id"
      )
        == ["Ana|de la Cruz|6177792028|ana@example.org|guardian"])
  }

  @Test func `grants a guardian nothing that the row does not say, and never against a no on file`() throws {
    let network = try Network.inMemory()
    let header = "ID,First name,Last name,Date of birth,Parent name,May consent,May pick up,Has custody\n"
    func rights() throws -> [String] {
      try network.values(
        """
        SELECT coalesce(may_consent, '-') || coalesce(may_pick_up, '-') || coalesce(has_custody, '-') FROM relationship
        ORDER BY id
        """)
    }
    try network.importing(
      .youth,
      header + "a,Mei,Ahmed,2016-02-12,Chloe Ahmed,,,\nb,Ida,Berg,2015-01-02,Ann Berg,yes,no,not asked\n")
    #expect(try rights() == ["---", "10-"])
    let again = try network.importing(
      .youth,
      header + "a,Mei,Ahmed,2016-02-12,Chloe Ahmed,yes,,no\nb,Ida,Berg,2015-01-02,Ann Berg,yes,yes,\n"
        + "c,Ole,Cruz,2015-01-03,Eva Cruz,maybe,,\n")
    #expect((again.rejected, again.noted) == (1, 1))
    #expect(again.rejections.first?.problems == [.grantsAgainstFile(field: "guardianMayPickUp")])
    #expect(try rights() == ["1-0", "10-", "---"])
  }

  @Test func `takes what youth, guardian and mentor would like, by the words of forms`() throws {
    let network = try Network.inMemory()
    let header = "First name,Last name,Date of birth,Child would like,Parent/Guardian preferences\n"
    let summary = try network.importing(
      .youth,
      header + "Mei,Ahmed,2016-02-12,weekends,\"woman; speaks our language\"\nIda,Berg,2015-01-02,any,no preference\n"
        + "Ole,Cruz,2015-01-03,,a pony\n")
    #expect((summary.added, summary.noted) == (3, 1))
    #expect(try network.values("SELECT notes FROM youth_profile").last == "Parent/Guardian preferences: a pony")
    #expect(
      try network.values(
        "SELECT youth_preferences || '|' || guardian_preferences FROM youth_profile ORDER BY person_id")
        == [
          "\(PackedSet([MentorPreference.weekends]).bits)|\(PackedSet([MentorPreference.female, .homeLanguage]).bits)",
          "0|0", "0|0",
        ])
    try network.importing(
      .mentors, "First name,Last name,Phone,Mentee preferences\nAnn,Ek,6174461486,\"girls, Middle school\"\n")
    #expect(
      try network.values("SELECT mentor_preferences FROM mentor_profile")
        == ["\(PackedSet([YouthPreference.female, .elevenToThirteen]).bits)"])
    let exported = try network.exporting(.youth)
    #expect(exported.contains(",weekends,\"female; home language\","), "\(exported)")
  }

  @Test func `creates nothing new when the same file comes again`() throws {
    let network = try Network.inMemory()
    try network.importing(.youth, Self.header + Self.mei)
    let people = try network.count("person")
    let summary = try network.importing(.youth, Self.header + Self.mei)
    #expect(summary.added == 0)
    #expect(summary.present == 1)
    #expect(try network.count("person") == people)
  }

  @Test func `recognizes a row that is repeated in the file, also in another batch`() throws {
    let network = try Network.inMemory()
    var options = ImportOptions()
    options.batchSize = 1
    let summary = try network.importing(.youth, Self.header + Self.mei + Self.mei, options: options)
    #expect(summary.added == 1)
    #expect(summary.present == 1)
    options.isRehearsal = true
    let other = try Network.inMemory()
    let rehearsal = try other.importing(.youth, Self.header + Self.mei + Self.mei, options: options)
    #expect(rehearsal.added == 1)
    #expect(rehearsal.present == 1)
  }

  @Test func `leaves a form's row as it is on file once staff have changed it`() throws {
    let network = try Network.inMemory()
    try network.importing(.youth, Self.header + Self.mei)
    try network.importing(.youth, "Reference,First name,Last name,DOB,Grade\nY-1,Mei,de la Cruz,2016-02-12,4\n")
    try network.importing(.youth, Self.header + Self.mei)
    #expect(try network.values("SELECT grade FROM youth_profile") == ["4"])
  }

  @Test func `updates by external id and leaves what the row leaves empty`() throws {
    let network = try Network.inMemory()
    let header = "ID,First name,Last name,DOB,School,Home phone,Interests\n"
    try network.importing(.youth, header + "17,Mei,Chen,2014-05-06,South High,617-446-1486,chess\n")
    let summary = try network.importing(.youth, header + "17,Mei,Chen-Li,2014-05-06,,617-446-1487,\n")
    #expect(summary.updated == 1)
    #expect(try network.values("SELECT family_name || '|' || phone FROM person") == ["Chen-Li|6174461487"])
    #expect(try network.values("SELECT school FROM youth_profile") == ["South High"])
    #expect(try network.count("person_interest") == 1)
  }

  @Test func `gives siblings one guardian by name and telephone`() throws {
    let network = try Network.inMemory()
    try network.importing(
      .youth,
      """
      First name,Last name,DOB,Parent name,Parent phone
      Mei,Chen,2014-05-06,Ana Chen,617-446-1486
      Lin,Chen,2015-05-06,ana chen,(617) 446 1486
      Bo,Chen,2016-05-06,Eva Chen,617-446-1486
      """)
    #expect(try network.count("person") == 5)
    #expect(try network.count("relationship") == 3)
  }

  @Test func `reports a likely duplicate and keeps both`() throws {
    let network = try Network.inMemory()
    let summary = try network.importing(
      .youth, "Timestamp,Child's name,DOB\n2/1/2026 9:00,Marie Smith,5/6/2014\n2/2/2026 9:00,Mary Smyth,6 May 2014\n")
    #expect(summary.added == 2)
    #expect(summary.likelyDuplicates == 1)
    #expect(
      summary.duplicates == [
        .init(line: 3, added: Reference(.youth, 2), similar: Reference(.youth, 1))
      ])
  }

  @Test func `takes a row dated after today as of today`() throws {
    let network = try Network.inMemory()
    let summary = try network.importing(.youth, "Timestamp,Child's name,DOB\n3/9/2026 9:00,Ann Smith,5/6/2014\n")
    #expect(summary.datedAhead == 1)
    #expect(try network.values("SELECT state_since FROM youth_profile") == [Network.today.description])
  }

  @Test func `stores hostile text as it is`() throws {
    let network = try Network.inMemory()
    try network.importing(
      .youth, "First name,Last name,DOB,Notes\n\u{1B}[mMei,\u{202E}Chen,2014-05-06,\"=HYPERLINK(\"\"x\"\")\"\n")
    #expect(try network.values("SELECT given_name FROM person") == ["\u{1B}[mMei"])
    #expect(try network.values("SELECT notes FROM youth_profile") == ["=HYPERLINK(\"x\")"])
  }

  @Test func `says what is wrong with each row and takes the others`() throws {
    let network = try Network.inMemory()
    let summary = try network.importing(
      .youth,
      """
      First name,Last name,DOB,ZIP,Parent phone
      ,,2014-05-06,02740
      Ann,Smith,13/45/2012
      Ben,Smith,2031-01-01
      Cat,Smith,1899-02-02
      Dan,Smith,2014-05-06,021,call me
      Eve,Smith,2014-05-06,,,surplus
      Fay,Smith,2014-05-06
      Gus\u{0},Smith,2014-05-06
      """)
    #expect((summary.added, summary.rejected, summary.noted, summary.withoutBirthDate) == (3, 5, 2, 1))
    #expect(
      summary.rejections.map(\.problems) == [
        [.invalid(field: "givenName", text: "", .required)],
        [.noted(field: "birthDate", text: "13/45/2012", .notADate), .noBirthDate],
        [.invalid(field: "birthDate", text: "2031-01-01", .inTheFuture)],
        [.refused(.invalid(field: "birth_date", .tooEarly))],
        [
          .noted(field: "postalCode", text: "021", .notAPostalCode),
          .noted(field: "guardianPhone", text: "call me", .notAPhoneNumber),
        ],
        [.extraCells(1)], [.unreadable(.containsNull)],
      ])
    #expect(summary.rejections.map(\.line) == [2, 3, 4, 5, 6, 7, 9])
    #expect(
      try network.values("SELECT notes FROM youth_profile ORDER BY person_id") == [
        "DOB: 13/45/2012", "ZIP: 021\nParent phone: call me", "",
      ])
    #expect(try network.values("SELECT state FROM youth_profile WHERE person_id = 1") == ["inquiry"])
  }

  // MARK: Families

  private static let family = "ID,First name,Last name,Date of birth,Parent name,Parent phone,Parent e-mail\n"

  private func guardians(_ network: Network) throws -> [String] {
    try network.values(
      """
      SELECT y.given_name || ': ' || g.given_name || ' ' || g.phone || ' ' || g.email FROM relationship r
        JOIN person y ON y.id = r.person_id JOIN person g ON g.id = r.related_id WHERE r.kind = 'guardian'
      ORDER BY r.person_id, r.id
      """)
  }

  @Test(arguments: ["555-555-5555", "999-999-9999", "000-000-0000", "123-456-7890"])
  func `a number that is nobody's goes to the notes`(phone: String) throws {
    let network = try Network.inMemory()
    let header = "First name,Last name,Date of birth,Home phone,Parent name,Parent phone\n"
    let summary = try network.importing(
      .youth,
      header + "Ana,Garcia,2014-03-05,,Maria Garcia,\(phone)\nLuis,Garcia,2012-07-01,\(phone),Maria Garcia,\n")
    #expect(
      summary.rejections.map(\.problems) == [
        [.noted(field: "guardianPhone", text: phone, .notAPhoneNumber)],
        [.noted(field: "phone", text: phone, .notAPhoneNumber)],
      ])
    #expect(try network.count("person WHERE phone <> ''") == 0)
  }

  @Test func `a correction reaches the guardian`() throws {
    let network = try Network.inMemory()
    try network.importing(.youth, Self.family + "1,Ana,Silva,2014-03-05,Rosa Silva,617-555-0123,r@example.org\n")
    let after = try network.importing(
      .youth, Self.family + "1,Ana,Silva,2014-03-05,Rosa Silva,617-555-9999,new@example.org\n")
    #expect(after.updated == 1 && after.differing == 0)
    #expect(try guardians(network) == ["Ana: Rosa 6175559999 new@example.org"])
  }

  @Test func `one more row of a child brings the second guardian, and says what it doesn't change`() throws {
    let network = try Network.inMemory()
    let header = "First name,Last name,Date of birth,Parent name,Parent phone\n"
    let rosa = "Ana,Silva,2014-03-05,Rosa Silva,617-555-0123\n"
    let both = try network.importing(.youth, header + rosa + "Ana,Silva,2014-03-05,Carlos Silva,617-555-0777\n")
    #expect(both.added == 1 && both.updated == 1)
    #expect(try guardians(network) == ["Ana: Rosa 6175550123 ", "Ana: Carlos 6175550777 "])
    let again = try network.importing(.youth, header + rosa.replacing("0123", with: "0456"))
    #expect(again.updated == 0 && again.present == 1)
    #expect(again.differences.map(\.fields) == [["guardianPhone"]])
    #expect(try guardians(network).first == "Ana: Rosa 6175550123 ")
  }

  @Test func `a guardian who was removed isn't brought back by a file`() throws {
    let network = try Network.inMemory()
    let file = "First name,Last name,Date of birth,Parent name\nAna,Silva,2014-03-05,Rosa Silva\n"
    try network.importing(.youth, file)
    let youth = try #require(try network.value("SELECT person_id FROM youth_profile") as Int64?)
    let workspace = network.workspace(.supervisor)
    let rosa = try #require(try workspace.youthRecord(Reference(.youth, youth)).relatives.first)
    try workspace.removeRelative(relationship: rosa.id, of: Reference(.youth, youth), reason: "Court order")
    let again = try network.importing(.youth, file)
    #expect(again.differences.map(\.fields) == [["guardianName"]])
    #expect(try workspace.youthRecord(Reference(.youth, youth), isRefresh: true).relatives.isEmpty)
  }

  @Test func `every guardian is in the export, with what each may not`() throws {
    let network = try Network.inMemory()
    let header = "ID,First name,Last name,Date of birth,Parent name,Parent 2 name,Parent 2 phone,Parent 2 may pick up\n"
    try network.importing(.youth, header + "1,Ana,Silva,2014-03-05,Rosa Silva,Carlos Silva,617-555-0777,no\n")
    let rows = try rows(of: Array(try network.exporting(.youth).utf8)).map(\.fields)
    let header2 = try #require(rows.first?.firstIndex(of: "guardian2GivenName"))
    #expect(rows[1][header2] == "Carlos")
    let pickUp = try #require(rows.first?.firstIndex(of: "guardian2MayPickUp"))
    #expect(rows[1][pickUp] == "no")
  }

  // MARK: Cells that say nothing, and broken letters

  @Test func `N-A and its like are empty`() throws {
    let network = try Network.inMemory()
    let summary = try network.importing(
      .youth,
      "First name,Last name,Date of birth,Nickname,Parent name,Home phone,E-mail,ZIP,Language(s) at home,Gender\n"
        + "Ana,Silva,2014-03-05,N/A,n/a,-,none,N/A,N/A,Prefer not to say\n")
    #expect(summary.rejections == [] && summary.added == 1)
    #expect(try network.count("relationship") == 0)
    #expect(try network.count("person_language") == 0)
    #expect(try network.value("SELECT coalesce(preferred_name, '') || phone || email FROM person") == "")
  }

  @Test func `a known name isn't replaced by broken letters`() throws {
    let network = try Network.inMemory()
    let header = "ID,First name,Last name,Date of birth\n"
    try network.importing(.youth, header + "1,José,Núñez,2014-03-05\n")
    let mojibake = try network.importing(.youth, header + "1,JosÃ©,NÃºÃ±ez,2014-03-05\n")
    #expect(mojibake.updated == 0 && mojibake.rejected == 0)
    let lost = header + "1,Jos?,N??ez,2014-03-05\n"
    #expect(try network.importing(.youth, lost) { $0.acceptsUnlikely = true }.rejected == 0)
    #expect(try network.values("SELECT given_name || ' ' || family_name FROM person") == ["José Núñez"])
    let new = try network.importing(.youth, header + "2,Ti?n,Nguy?n,2014-03-05\n")
    #expect(
      new.rejections.map(\.problems) == [
        [.refused(.unlikely([Doubt("given_name", .name("Ti?n")), Doubt("family_name", .name("Nguy?n"))]))]
      ])
  }

  @Test func `takes who a guardian is from beside the name, where the file says it nowhere else`() throws {
    let network = try Network.inMemory()
    let header = "First name,Last name,Date of birth,Parent name,Relationship\n"
    try network.importing(
      .youth,
      header + "Mei,Lee,2014-05-06,\"Ann Lee, LICSW (mom)\",\nIda,Lee,2014-05-07,Eva Lee (mom),Aunt\n"
        + "Bo,Lopez,2014-05-08,Rosa & Juan Lopez,\n")
    #expect(
      try network.values(
        """
        SELECT c.given_name || ': ' || p.given_name || '|' || p.family_name || '|' || r.label
        FROM relationship r JOIN person p ON p.id = r.related_id JOIN person c ON c.id = r.person_id ORDER BY r.id
        """) == ["Mei: Ann|Lee LICSW|mom", "Ida: Eva|Lee|Aunt", "Bo: Rosa|Lopez|", "Bo: Juan|Lopez|"])
  }

  @Test func `puts suffixes behind the last name of everybody`() throws {
    let network = try Network.inMemory()
    try network.importing(
      .youth, "First name,Last name,Date of birth\nRobert,\"Jones, Jr.\",2014-05-06\nJr.,Carl Diaz,2014-05-07\n")
    try network.importing(.mentors, "First name,Last name\nMax,\"Adler, MD\"\n")
    #expect(
      try network.values("SELECT given_name || '|' || family_name FROM person ORDER BY id")
        == ["Robert|Jones Jr.", "Carl|Diaz Jr.", "Max|Adler MD"])
  }

  @Test(arguments: [
    "617-779-2028,,", ",ana@example.org,", ",,mother",
  ])
  func `hands a guardian without a name back, and takes nothing of theirs for the child`(cells: String) throws {
    let network = try Network.inMemory()
    let summary = try network.importing(
      .youth,
      "First name,Last name,DOB,Parent name,Parent phone,Parent e-mail,Relationship\nMei,Chen,2014-05-06,,\(cells)\n")
    #expect((summary.added, summary.rejected, summary.handedBack) == (1, 0, 1))
    #expect(summary.rejections.map(\.problems) == [[.namelessGuardian]])
    #expect(summary.rejections.map(\.line) == [2])
    #expect(try network.values("SELECT phone || email FROM person") == [""])
  }

  @Test func `hands guardians back of whom the row says what only one can be`() throws {
    let network = try Network.inMemory()
    let header = "First name,Last name,DOB,Parent name,Relationship,May pick up\n"
    let summary = try network.importing(
      .youth,
      header + "Mei,Chen,2014-05-06,Ann & Bo Chen,mother,\nIda,Chen,2014-05-07,Ann & Bo Chen,,yes\n"
        + "Ole,Chen,2014-05-08,Mr. and Mrs. Chen,,\nUwe,Chen,2014-05-09,Ann & Bo Chen,parents,\n")
    #expect((summary.added, summary.handedBack) == (4, 3))
    #expect(summary.rejections.first?.problems == [.severalGuardians(text: "Ann & Bo Chen")])
    #expect(try network.count("relationship") == 2)
  }

  @Test func `says what status is on file, and that an import doesn't change it`() throws {
    let network = try Network.inMemory()
    let file = "ID,First name,Last name,DOB,Status\n7,Mei,Chen,2014-05-06,"
    try network.importing(.youth, file + "application\n")
    let summary = try network.importing(.youth, file + "waiting\n")
    #expect(
      summary.rejections.map(\.problems) == [
        [.otherStatus(Reference(.youth, 1), text: "waiting", stored: "application")]
      ])
  }
}
