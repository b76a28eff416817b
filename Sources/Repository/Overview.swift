/// # Repository
///
/// The only code that knows SQL: schema, records, queries, commands, audit, search, drafts, import and export.
///
/// `Store` opens, migrates, locks and backs up a database; `Workspace` is a store as one acting user sees it, and every
/// query and every command is a member of it.
