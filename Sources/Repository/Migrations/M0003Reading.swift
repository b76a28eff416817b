/// Indexes for what the first screens read at the size of a state.
enum M0003Reading {
  static let sql = """
    -- The few who are voided, so that everybody else is found without a look at their row.
    CREATE INDEX person_voided ON person (id) WHERE voided_at IS NOT NULL;

    -- Whose records a person's are, without their row.
    CREATE INDEX person_by_organization ON person (organization_id, id);

    -- Proposals by the day their acceptance clock runs out.
    CREATE INDEX match_by_accept_clock ON match (state, accept_by, id) WHERE state IN ('proposed', 'presented');

    -- Consents by the day they end, with all that is asked of them.
    DROP INDEX consent_by_expiry;
    CREATE INDEX consent_by_expiry ON consent (expires_on, id, person_id, kind) WHERE revoked_on IS NULL;

    -- A youth's state and program, without the rest of the profile.
    CREATE INDEX youth_standing ON youth_profile (person_id, state, program_id);

    -- Whether a consent has been renewed.
    CREATE INDEX consent_in_force ON consent (person_id, kind, expires_on) WHERE revoked_on IS NULL;
    """
}
