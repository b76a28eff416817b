/// Localization.
