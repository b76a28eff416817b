/// # AppResources
///
/// Finds the files installed with the program and reads those of them that need no other target.
