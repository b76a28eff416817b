/// # Localization
///
/// Every sentence that a person reads, and the way a date, a number or a duration is written.
