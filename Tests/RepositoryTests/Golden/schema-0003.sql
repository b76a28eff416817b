CREATE INDEX consent_by_expiry ON consent (expires_on, id, person_id, kind) WHERE revoked_on IS NULL;

CREATE INDEX consent_in_force ON consent (person_id, kind, expires_on) WHERE revoked_on IS NULL;

CREATE INDEX match_by_accept_clock ON match (state, accept_by, id) WHERE state IN ('proposed', 'presented');

CREATE INDEX person_by_organization ON person (organization_id, id);

CREATE INDEX person_voided ON person (id) WHERE voided_at IS NOT NULL;

CREATE INDEX youth_standing ON youth_profile (person_id, state, program_id);
