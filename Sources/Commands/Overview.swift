/// # Commands
///
/// The command tree, the composition root that joins every target into one program, and the event loop.
