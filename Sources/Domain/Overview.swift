/// # Domain
///
/// What a youth, a mentor, a match and a policy are: pure values, guarded transitions, roles and permissions.
///
/// Nothing here knows a database, a terminal or a clock; everything is given. Words and figures follow the field's
/// standards, named where they are used.
