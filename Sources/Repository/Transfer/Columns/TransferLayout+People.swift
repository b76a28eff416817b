extension TransferLayout {
  /// What forms call a youth, and a mentor, before the name of a field: `Student's date of birth`.
  private static let youthWords = ["Child", "Youth", "Student", "Mentee", "Participant", "Camper", "Scholar", "Kid"]
  private static let mentorWords = ["Mentor", "Volunteer", "Applicant"]

  /// The names of a field with whose it is before them, `Student date of birth` and `Student's date of birth`.
  private static func of(_ people: [String], _ names: String...) -> [String] {
    names.flatMap { name in ["Your \(name)"] + people.flatMap { ["\($0) \(name)", "\($0)'s \(name)"] } }
  }

  /// Fields every person has, youth and mentor.
  ///
  /// - Parameter people: What forms call them.
  private static func person(_ people: [String]) -> [TransferField] {
    [
      TransferField(
        "preferredName", ["Nickname", "Goes by", "Preferred first name"] + of(people, "nickname", "preferred name")),
      TransferField(
        "birthDate",
        ["Date of birth", "DOB", "Birthday", "Birth day", "Birthdate", "D.O.B."]
          + of(people, "date of birth", "DOB", "birth date", "birthday"), isDay: true),
      TransferField("gender", ["Sex", "Gender identity"] + of(people, "gender", "sex")),
      TransferField(
        "street",
        [
          "Address", "Street address", "Address line 1", "Home address", "Mailing address", "Home street", "Street 1",
          "Address 1",
          "Address 1 - Street", "Mailing street",
        ] + of(people, "address", "home address", "street address")),
      TransferField(
        "town",
        [
          "City", "City/Town", "Town/City", "Municipality", "Home town", "Home city", "Address 1 - City",
          "Mailing city",
        ]
          + of(people, "city", "town")),
      TransferField(
        "state",
        [
          "State/Province", "Home state", "Address state", "Address 1 - Region", "Mailing state",
          "Mailing state/province",
        ]),
      TransferField(
        "postalCode",
        [
          "ZIP", "ZIP code", "Postal code", "Postcode", "Home ZIP", "Home postal code", "Address 1 - Postal code",
          "Mailing ZIP/Postal code", "Mailing ZIP",
        ] + of(people, "ZIP", "ZIP code")),
      TransferField(
        "email",
        ["E-mail", "Email address", "E-mail address", "E-mail 1 - Value", "Personal email", "Primary email"]
          + of(people, "email", "e-mail", "email address")),
      TransferField(
        "languages", "Language", "Primary language", "Language(s) at home", "Home language", "Languages spoken",
        "Language spoken",
        "Languages spoken at home"),
      TransferField("interests", "Interest", "Hobbies", "Interests and hobbies", "Activities", "Hobbies and interests"),
      TransferField(
        "availability", "Days available", "Available days", "Days", "When are you available", "Availability days",
        "Times available", "Available times"),
      TransferField(
        "notes", "Note", "Comments", "Comment", "Remarks", "Anything else we should know?", "Anything else",
        "Additional information", "Other information"),
    ]
  }

  private static func identity(_ people: [String]) -> [TransferField] {
    [
      TransferField("reference", "Ref", "Matchbook reference", "Record"),
      TransferField(
        "externalId",
        [
          "External ID", "ID", "Record ID", "Response ID", "Submission ID", "Respondent ID", "Entry ID", "Person ID",
          "Client ID",
          "Contact ID", "Case ID", "Constituent ID", "Case number", "sourcedId",
        ] + people.flatMap { ["\($0) ID", "\($0) number"] }),
      TransferField("program", "Program reference", "Program ID"),
      .day(
        "submittedAt", "Timestamp", "Submitted", "Submission date", "Date submitted", "Application date",
        "Date of application", "Created at", "Start date and time", "Completion time", "Referred on", "Referral date"),
    ]
  }

  /// A further guardian of a child.
  private static func guardian(_ number: Int, _ word: String, _ synonyms: [String] = []) -> [TransferField] {
    let people = ["Parent", "Guardian", "Parent/Guardian", "Caregiver"]
    func field(_ name: String, _ words: String...) -> TransferField {
      TransferField(
        "guardian\(number)\(name)",
        words.flatMap { end in people.flatMap { ["\($0) \(number) \(end)", "\(word) \($0) \(end)"] } })
    }
    return [
      TransferField(
        "guardian\(number)Name",
        synonyms
          + people.flatMap { ["\($0) \(number)", "\($0) \(number) name", "\(word) \($0)", "\(word) \($0) name"] }),
      field("GivenName", "first name"), field("FamilyName", "last name"),
      field("Phone", "phone", "phone number", "cell", "cell phone"), field("Email", "e-mail", "email address"),
      field("Relationship", "relationship", "relationship to child"), field("MayConsent", "may consent"),
      field("MayPickUp", "may pick up"), field("HasCustody", "has custody", "custody"),
    ]
  }

  static let youth = TransferLayout(
    fields: identity(youthWords) + [
      TransferField("givenName", ["First name", "Given name"] + of(youthWords, "first name", "given name", "first")),
      TransferField(
        "familyName", ["Last name", "Surname", "Family name"] + of(youthWords, "last name", "surname", "last")),
      TransferField("name", ["Full name"] + of(youthWords, "name", "full name")),
      TransferField(
        "grade", ["Grade level", "School grade", "Current grade"] + of(youthWords, "grade", "grade level")),
      TransferField("school", ["School name", "Name of school", "Current school"] + of(youthWords, "school")),
      TransferField(
        "phone",
        ["Home phone", "Telephone", "Phone number", "Primary phone", "Phone 1 - Value"]
          + of(youthWords, "phone", "phone number"), next: "secondPhone"),
      TransferField(
        "secondPhone", "Second phone", "Cell phone", "Mobile", "Mobile phone", "Cell", "Other phone",
        "Alternate phone", "Phone 2 - Value"),
      TransferField(
        "guardianName", "Parent/Guardian name", "Parent name", "Guardian", "Parent", "Parent or guardian",
        "Parent or guardian name", "Parent/Guardian", "Parent/Guardian full name", "Caregiver name", "Mother's name",
        "Parent/Guardian's name", "Parent's name", "Guardian's name", "Name of parent/guardian", "Parent full name"),
      TransferField("guardianGivenName", "Parent first name", "Guardian first name", "Parent/Guardian first name"),
      TransferField("guardianFamilyName", "Parent last name", "Guardian last name", "Parent/Guardian last name"),
      TransferField(
        "guardianPhone", "Parent phone", "Guardian phone number", "Parent/Guardian phone",
        "Parent phone number", "Parent/Guardian phone number", "Parent cell", "Parent cell phone",
        "Parent/Guardian's phone number", "Parent's phone number", "Guardian phone", "Parent/Guardian cell phone"),
      TransferField(
        "guardianEmail", "Parent e-mail", "Guardian e-mail", "Parent/Guardian e-mail", "Parent email address",
        "Parent/Guardian email address"),
      TransferField(
        "guardianRelationship", "Relationship", "Relationship to child", "Relation to child",
        "Relationship to youth", "Relationship to student", "Relationship to mentee", "Relationship to participant"),
      TransferField(
        "guardianMayConsent", "May consent", "Guardian may consent", "Parent may consent", "May sign consents",
        "Legal guardian"),
      TransferField(
        "guardianMayPickUp", "May pick up", "Guardian may pick up", "Parent may pick up", "Authorized pick-up",
        "Authorized for pick up"),
      TransferField("guardianHasCustody", "Has custody", "Guardian has custody", "Parent has custody", "Custody"),
      TransferField("mentorGender", "Preferred mentor gender", "Mentor gender preference"),
      TransferField("mentorLanguage", "Preferred mentor language", "Mentor language preference"),
      TransferField(
        "youthPreferences", "Youth would like", "Child would like", "Youth's preferences", "Child's preferences",
        "Child's mentor preferences", "Student preferences"),
      TransferField(
        "guardianPreferences", "Guardian would like", "Parent would like", "Guardian's preferences",
        "Parent's preferences", "Parent preferences", "Parent/Guardian preferences", "Mentor preferences"),
      TransferField("goals", "Goal", "Child's goals", "What do you hope for?"),
      TransferField("needs", "Need", "Special needs", "Child's needs"),
      TransferField("status", "Youth status", "Youth state"),
      // Told by exports; what a record's course makes of itself is not imported.
      TransferField("statusSince"), TransferField("waitingSince"),
      // Guardians after the third, by name and with what they may do; not imported.
      TransferField("moreGuardians"),
    ] + guardian(2, "Second", ["Father's name"]) + guardian(3, "Third") + person(youthWords),
    required: [[["givenName", "familyName"], ["name"]]])

  static let mentors = TransferLayout(
    fields: identity(mentorWords) + [
      TransferField("givenName", ["First name", "Given name"] + of(mentorWords, "first name", "given name")),
      TransferField("familyName", ["Last name", "Surname", "Family name"] + of(mentorWords, "last name", "surname")),
      TransferField("name", ["Full name"] + of(mentorWords, "name", "full name")),
      TransferField(
        "phone",
        [
          "Telephone", "Phone number", "Cell phone", "Mobile", "Mobile phone", "Cell", "Primary phone",
          "Phone 1 - Value",
        ]
          + of(mentorWords, "phone", "phone number"), next: "secondPhone"),
      TransferField(
        "secondPhone", "Second phone", "Home phone", "Work phone", "Other phone", "Alternate phone", "Phone 2 - Value"),
      TransferField("occupation", "Job", "Job title", "Profession", "Position", "Organization title"),
      TransferField("employer", "Company", "Organization", "Organization name", "Place of work", "Workplace"),
      TransferField("capacity", "Number of mentees", "How many youth", "Seats"),
      TransferField("strengths", "Skills", "Strengths and skills", "Talents"),
      TransferField("youthGender", "Preferred youth gender", "Mentee gender preference"),
      TransferField(
        "mentorPreferences", "Mentor would like", "Would like", "Mentor's preferences", "Mentee preferences",
        "Youth preferences", "Preferred age group"),
      TransferField("youthMinimumAge", "Youngest age", "Minimum age", "Age from"),
      TransferField("youthMaximumAge", "Oldest age", "Maximum age", "Age to"),
      TransferField("maximumDistance", "Maximum distance km", "Distance km", "Maximum kilometers"),
      TransferField("status", "Mentor status", "Mentor state"),
      // Told by exports; what a record's course makes of itself is not imported.
      TransferField("statusSince"),
    ] + person(mentorWords),
    required: [[["givenName", "familyName"], ["name"]]])
}
