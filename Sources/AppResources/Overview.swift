/// # AppResources
///
/// Finds the files installed with the program, and reads the table of ZIP codes.
///
/// None of them has to be there: what needs a file asks for it and does without where the answer is nil.
