/// Screens.
