extension TransferLayout {
  /// Who was in which training: as trainers keep it in a sheet, as systems of learning give it out, and as our own exports
  /// have it.
  static let trainings = TransferLayout(
    fields: [
      TransferField("class", "Class reference", "Training class", "Class ID", "Event ID"),
      TransferField(
        "externalId", "External ID", "ID", "Attendance ID", "Registration ID", "Response ID", "Entry ID"),
      TransferField(
        "course", "Course reference", "Course name", "Training", "Training name", "Class name", "Workshop",
        "Course ID"),
      TransferField("title", "Course title", "Training title", "Class title", "Workshop title"),
      TransferField(
        "person", "Person reference", "Person ID", "Attendee", "Attendee ID", "Participant", "Participant ID",
        "Mentor", "Mentor ID", "Volunteer", "Volunteer ID", "Trainee"),
      TransferField(
        "name", "Full name", "Attendee name", "Participant name", "Mentor name", "Volunteer name", "Trainee name",
        "Your name"),
      TransferField("givenName", "First name", "Given name", "Your first name"),
      TransferField("familyName", "Last name", "Family name", "Surname", "Your last name"),
      TransferField(
        "email", "E-mail", "Email address", "E-mail address", "Attendee email", "Participant email", "Your email"),
      .day(
        "heldOn", "Date", "Day", "Training date", "Class date", "Course date", "Date of training", "Date attended",
        "Attended on", "Session date", "Completion date", "Date completed", "Completed on"),
      TransferField(
        "minutes", "Duration", "Length", "Hours", "Credit hours", "Training hours", "Hours credited", "Hours attended",
        "Credited minutes", "Minutes credited", "Minutes attended", "Duration minutes", "Duration hours", "Time spent"),
      TransferField("status", "Attended", "Attendance", "Attendance status", "Present", "Completed"),
      TransferField("trainer", "Trainer name", "Instructor", "Facilitator", "Presenter", "Taught by", "Led by"),
      TransferField("note", "Notes", "Comments", "Comment", "Remarks", "Remark"),
      // Told by exports; they are the course's and the class's own.
      TransferField("topic"), TransferField("expiresOn"), TransferField("host"), TransferField("place"),
    ],
    required: [
      [["course", "heldOn"], ["title", "heldOn"], ["class"]],
      [["person"], ["name"], ["email"], ["givenName", "familyName"]],
    ])
}
