extension TransferLayout {
  /// Fields every person has, youth and mentor.
  private static let person: [TransferField] = [
    TransferField("preferredName", "Nickname", "Goes by", "Preferred first name"),
    .day("birthDate", "Date of birth", "DOB", "Birthday", "Birth day", "Child's date of birth", "D.O.B."),
    TransferField("gender", "Sex", "Gender identity", "Child's gender"),
    TransferField("street", "Address", "Street address", "Address line 1", "Home address", "Mailing address"),
    TransferField("town", "City", "City/Town", "Town/City", "Municipality", "Home town"),
    TransferField("state", "State/Province", "Home state", "Address state"),
    TransferField("postalCode", "ZIP", "ZIP code", "Postal code", "Postcode", "Home ZIP"),
    TransferField("email", "E-mail", "Email address", "E-mail address"),
    TransferField(
      "languages", "Language", "Language(s) at home", "Home language", "Languages spoken", "Language spoken",
      "Languages spoken at home"),
    TransferField("interests", "Interest", "Hobbies", "Interests and hobbies", "Activities", "Hobbies and interests"),
    TransferField(
      "availability", "Days available", "Available days", "Days", "When are you available", "Availability days",
      "Times available", "Available times"),
    TransferField(
      "notes", "Note", "Comments", "Comment", "Remarks", "Anything else we should know?", "Anything else",
      "Additional information", "Other information"),
  ]

  private static let identity: [TransferField] = [
    TransferField("reference", "Ref", "Matchbook reference", "Record"),
    TransferField(
      "externalId", "External ID", "ID", "Record ID", "Response ID", "Submission ID", "Respondent ID", "Entry ID"),
    TransferField("program", "Program reference", "Program ID"),
    .day(
      "submittedAt", "Timestamp", "Submitted", "Submission date", "Date submitted", "Application date",
      "Date of application", "Created at", "Start date and time", "Completion time", "Referred on", "Referral date"),
  ]

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
    fields: identity + [
      TransferField(
        "givenName", "First name", "Child's first name", "Youth first name", "Student first name", "Given name",
        "Mentee first name", "Child first name", "Participant first name"),
      TransferField(
        "familyName", "Last name", "Child's last name", "Youth last name", "Student last name", "Surname",
        "Family name", "Mentee last name", "Child last name", "Participant last name"),
      TransferField(
        "name", "Full name", "Child's name", "Youth name", "Student name", "Child name", "Mentee name",
        "Child's full name", "Participant name"),
      TransferField("grade", "Grade level", "School grade", "Current grade", "Child's grade"),
      TransferField("school", "School name", "Name of school", "Current school", "Child's school"),
      TransferField("phone", "Home phone", "Telephone", "Phone number", "Child's phone", "Primary phone"),
      TransferField(
        "secondPhone", "Second phone", "Cell phone", "Mobile", "Mobile phone", "Cell", "Other phone",
        "Alternate phone"),
      TransferField(
        "guardianName", "Parent/Guardian name", "Parent name", "Guardian", "Parent", "Parent or guardian",
        "Parent or guardian name", "Parent/Guardian", "Parent/Guardian full name", "Caregiver name", "Mother's name"),
      TransferField("guardianGivenName", "Parent first name", "Guardian first name", "Parent/Guardian first name"),
      TransferField("guardianFamilyName", "Parent last name", "Guardian last name", "Parent/Guardian last name"),
      TransferField(
        "guardianPhone", "Parent phone", "Guardian phone number", "Parent/Guardian phone",
        "Parent phone number", "Parent/Guardian phone number", "Parent cell", "Parent cell phone"),
      TransferField(
        "guardianEmail", "Parent e-mail", "Guardian e-mail", "Parent/Guardian e-mail", "Parent email address",
        "Parent/Guardian email address"),
      TransferField(
        "guardianRelationship", "Relationship", "Relationship to child", "Relation to child",
        "Relationship to youth"),
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
    ] + guardian(2, "Second", ["Father's name"]) + guardian(3, "Third") + person,
    required: [[["givenName", "familyName"], ["name"]], [["birthDate"]]])

  static let mentors = TransferLayout(
    fields: identity + [
      TransferField(
        "givenName", "First name", "Mentor first name", "Volunteer first name", "Given name", "Your first name"),
      TransferField(
        "familyName", "Last name", "Mentor last name", "Volunteer last name", "Surname", "Family name",
        "Your last name"),
      TransferField("name", "Full name", "Mentor name", "Volunteer name", "Your name"),
      TransferField(
        "phone", "Telephone", "Phone number", "Cell phone", "Mobile", "Mobile phone", "Cell", "Primary phone"),
      TransferField("secondPhone", "Second phone", "Home phone", "Work phone", "Other phone", "Alternate phone"),
      TransferField("occupation", "Job", "Job title", "Profession", "Position"),
      TransferField("employer", "Company", "Organization", "Place of work", "Workplace"),
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
    ] + person,
    required: [[["givenName", "familyName"], ["name"]]])
}
