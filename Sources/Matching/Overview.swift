/// # Matching
///
/// Who may be matched with whom and how well they fit: eligibility rules, scores, and the reasons for both.
