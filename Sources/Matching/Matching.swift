/// Matching.
