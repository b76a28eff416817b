package import Domain
import Repository

extension Network {
  /// Invented officials, in the columns of the Open States people file.
  package static let officialsFile = """
    id,name,current_party,current_district,current_chamber,given_name,family_name,gender,email,biography,birth_date,\
    death_date,image,links,sources,capitol_address,capitol_voice,capitol_fax,district_address,district_voice,\
    district_fax,twitter,youtube,instagram,facebook,wikidata
    ocd-person/1,Ann Berg,Democratic,7th Bristol,lower,Ann,Berg,Female,ann.berg@house.example,,,,,https://house.example/berg,,\
    "Room 1, State House, Boston, MA 02133",617-446-0001,,,,,,,,,
    ocd-person/2,José Núñez,Republican,17th Bristol,lower,José,Núñez,Male,jose.nunez@house.example,,,,,\
    https://house.example/nunez;https://elsewhere.example,,"Room 2, State House, Boston, MA 02133",617-446-0002,,,,,,,,,
    ocd-person/3,Kim Moor,Democratic,First Bristol and Plymouth,upper,Kim,Moor,Female,kim.moor@senate.example,,,,,,,\
    "Room 3, State House, Boston, MA 02133",617-446-0003,,,,,,,,,
    ocd-person/4,Lee Wong,Democratic,1st Essex,lower,Lee,Wong,Male,lee.wong@house.example,,,,,,,\
    "Room 4, State House, Boston, MA 02133",617-446-0004,,,,,,,,,
    ocd-person/5,Max Hart,Democratic,First Essex,upper,Max,Hart,Male,max.hart@senate.example,,,,,,,\
    "Room 5, State House, Boston, MA 02133",617-446-0005,,,,,,,,,
    ocd-person/6,Zoë Sand,Independent,Essex,upper,Zoë,Sand,X,zoe.sand@senate.example,,,,,,,\
    "Room 6, State House, Boston, MA 02133",617-446-0006,,,,,,,,,

    """

  /// Ann Berg, the first of the file.
  package static let official = Reference(.official, 1)
  package static let measure = Reference(.measure, 1)
  /// A meeting with her about the measure, with something to follow.
  package static var contactEntry: ContactEntry {
    ContactEntry(
      officials: [official], heldOn: today - 1, minutes: Minutes(30) ?? .zero, measures: [measure], response: .support,
      commitment: "will ask the chair", dueOn: today + 2, note: "In her office.")
  }

  /// Puts the officials, an aide, a measure and one contact on file.
  package func addOfficials() throws {
    let director = workspace()
    _ = try director.importRecords(.officials, from: .bytes(Array(Self.officialsFile.utf8)))
    try director.saveAide(OfficialAide(name: "Pat Diaz", title: "chief of staff"), of: Self.official)
    _ = try director.addMeasure(
      MeasureDetails(
        code: "7061-9634", term: "FY2027", kind: .budgetLine, title: "Mentoring matching grants", requested: 2_000_000))
    try director.logContact(Self.contactEntry)
  }
}
