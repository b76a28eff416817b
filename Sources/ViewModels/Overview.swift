/// # ViewModels
///
/// State and verbs of each screen, free of terminal and SQL.
