extension TransferLayout {
  static let organizations = TransferLayout(
    fields: [
      TransferField("reference", "Ref", "Matchbook reference"),
      TransferField("externalId", "External ID", "ID", "Organization ID", "EIN", "Tax ID"),
      TransferField("name", "Organization", "Organization name", "Agency", "Agency name", "School name", "Company"),
      TransferField("kind", "Type", "Organization type", "Category", "Organization kind"),
      TransferField("street", "Address", "Street address", "Address line 1", "Mailing address"),
      TransferField("town", "City", "City/Town", "Town/City", "Municipality"),
      TransferField("state", "State/Province"),
      TransferField("postalCode", "ZIP", "ZIP code", "Postal code", "Postcode"),
      TransferField("phone", "Telephone", "Phone number", "Main phone"),
      TransferField("email", "E-mail", "Email address", "Contact e-mail"),
    ],
    required: [[["name"]]])

  static let sessions = TransferLayout(
    fields: [
      TransferField("reference", "Ref", "Session", "Matchbook reference"),
      TransferField("externalId", "External ID", "ID", "Session ID", "Response ID", "Entry ID"),
      TransferField("matches", "Match", "Match reference", "Match ID", "Match references"),
      .day("heldOn", "Date", "Session date", "Day", "Date of session", "Meeting date", "Visit date"),
      TransferField(
        "minutes", "Duration", "Length", "Time spent", "Duration minutes", "Duration hours", "Length of session",
        "Session length", "Hours", "Hours spent", "Session hours", "Number of hours", "Total hours", "Minutes spent",
        "Session minutes", "Number of minutes", "Total minutes"),
      TransferField("attempted", "Attempt", "Missed", "No show"),
      TransferField("medium", "How", "How did you meet?", "Contact type", "Type of contact", "Format"),
      TransferField("activities", "Activity", "What did you do?", "Topics", "Topic"),
      TransferField("actions", "Action", "Developmental actions", "Relationship actions"),
      TransferField("note", "Notes", "Comments", "Comment", "Session note", "Session notes", "Description"),
    ],
    required: [[["matches"]], [["heldOn"]], [["minutes"], ["attempted"]]])

  static let matches = TransferLayout(
    fields: [
      TransferField("reference", "Ref", "Matchbook reference"),
      TransferField("externalId", "External ID", "ID", "Match ID"),
      TransferField("youth", "Youth reference", "Youth ID", "Mentee", "Mentee ID", "Child ID", "Student ID"),
      TransferField("mentor", "Mentor reference", "Mentor ID", "Volunteer", "Volunteer ID"),
      .day(
        "startedOn", "Start date", "Match date", "Started", "Date matched", "Begin date", "Match start date"),
      TransferField("status", "State", "Match status", "Match state"),
      .day("endedOn", "End date", "Ended", "Closed on", "Close date", "Closure date", "Match end date"),
      TransferField("closureReason", "Closed because", "Reason closed", "Reason for closure", "Close reason"),
      TransferField("rationale", "Reason for match", "Why matched"),
      TransferField("specialist", "Match specialist", "Case manager", "Specialist login"),
      TransferField("ambassador", "Ambassador login", "Member"),
      // Told by exports; what a record's course makes of itself is not imported.
      TransferField("statusSince"), TransferField("lastSessionOn"),
    ],
    required: [[["youth"]], [["mentor"]], [["startedOn"]]])

  /// As the people files of Open States name them, and as our own exports do.
  static let officials = TransferLayout(
    fields: [
      TransferField("reference", "Ref", "Matchbook reference"),
      TransferField("externalId", "External ID", "ID", "Official ID", "Legislator ID", "Open States ID"),
      TransferField("name", "Full name", "Official", "Legislator", "Member"),
      TransferField("givenName", "First name", "Given name"),
      TransferField("familyName", "Last name", "Family name", "Surname"),
      TransferField("chamber", "Current chamber", "House", "Body"),
      TransferField("district", "Current district", "District name"),
      TransferField("party", "Current party", "Political party"),
      TransferField("state", "Jurisdiction", "State abbreviation"),
      TransferField("email", "E-mail", "Email address"),
      TransferField("phone", "Capitol voice", "Capitol phone", "Telephone", "Phone number", "Office phone"),
      TransferField("address", "Capitol address", "Office address"),
      TransferField("districtPhone", "District voice", "District office phone"),
      TransferField("districtAddress", "District office address"),
      TransferField("website", "Links", "Link", "URL", "Web site", "Web page"),
      // Told by exports; what a record's course makes of itself is not imported.
      TransferField("holder"), TransferField("since"), TransferField("leftOn"), TransferField("lastContactOn"),
      TransferField("standing"), TransferField("committees"),
    ],
    required: [[["externalId"], ["reference"]], [["givenName", "familyName"], ["name"]], [["chamber"]]])

  /// Told by exports; contacts are logged and not imported.
  static let contacts = TransferLayout(
    fields: ContactExporter.fields.map { TransferField($0) }, required: [])
}
