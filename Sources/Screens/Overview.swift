/// # Screens
///
/// Draws one view-model on a canvas and turns keys into its verbs: one screen, one key table.
