/// The training that an edition asks of mentors, beside the editions, and triggers that keep the last day it holds.
///
/// Commands that credit training keep that day themselves; what is credited elsewhere, or asked otherwise from now on,
/// because a mentor or a program changed, is kept here for every writer.
enum M0014Guards {
  static let sql = """
    -- The minutes, and in the other table the topics, that an edition asks of a mentor: triggers may not read JSON.
    CREATE TABLE policy_training (
      policy_id INTEGER PRIMARY KEY REFERENCES policy (id),
      minutes INTEGER NOT NULL CHECK (minutes >= 0)
    ) STRICT;
    CREATE TABLE policy_training_topic (
      policy_id INTEGER NOT NULL REFERENCES policy (id),
      topic TEXT NOT NULL CHECK (length(topic) > 0),
      PRIMARY KEY (policy_id, topic)
    ) STRICT, WITHOUT ROWID;
    \(fillTraining("1"))
    UPDATE mentor_profile SET trained_until = \(trainedUntil);

    CREATE TRIGGER mentor_settles_training_insert AFTER INSERT ON mentor_profile BEGIN
      \(settle("person_id = NEW.person_id"))
    END;
    CREATE TRIGGER mentor_settles_training_program AFTER UPDATE OF program_id ON mentor_profile BEGIN
      \(settle("person_id = NEW.person_id"))
    END;
    CREATE TRIGGER program_settles_training AFTER UPDATE OF policy_id ON program BEGIN
      \(settle("program_id = NEW.id"))
    END;
    CREATE TRIGGER course_settles_training AFTER UPDATE OF topic ON training_course BEGIN
      \(settle("person_id IN (SELECT person_id FROM training_attendance WHERE course_id = NEW.id)"))
    END;
    """

  /// Takes what editions ask of a mentor's training out of their bodies.
  ///
  /// - Parameter condition: Which rows of `policy`.
  static func fillTraining(_ condition: String) -> String {
    """
    INSERT INTO policy_training (policy_id, minutes)
      SELECT policy.id, policy.body ->> '$.trainingMinutes' FROM policy
      WHERE policy.body ->> '$.trainingMinutes' IS NOT NULL AND \(condition);
    INSERT INTO policy_training_topic (policy_id, topic)
      SELECT DISTINCT policy.id, asked.value FROM policy, json_each(policy.body, '$.trainingTopics') asked
      WHERE \(condition);
    """
  }

  private static func settle(_ condition: String) -> String {
    "UPDATE mentor_profile SET trained_until = \(trainedUntil) WHERE \(condition);"
  }

  /// As `TrainingStanding.lastDay(meeting:)`: the last of the days on which a credit ends, or for good, on which the credits
  /// still in force are enough.
  private static let trainedUntil = """
    (SELECT max(d.day) FROM program pr JOIN policy_training g ON g.policy_id = pr.policy_id
      JOIN (SELECT '9999-12-31' AS day UNION
        SELECT e.expires_on FROM training_attendance e WHERE e.person_id = mentor_profile.person_id
          AND e.status = 'attended' AND e.expires_on IS NOT NULL) d
      WHERE pr.id = mentor_profile.program_id
        AND (SELECT coalesce(sum(a.minutes), 0) FROM training_attendance a
          WHERE a.person_id = mentor_profile.person_id AND a.status = 'attended'
            AND coalesce(a.expires_on, '9999-12-31') >= d.day) >= g.minutes
        AND NOT EXISTS (SELECT 1 FROM policy_training_topic t WHERE t.policy_id = g.policy_id
          AND NOT EXISTS (SELECT 1 FROM training_attendance a JOIN training_course c ON c.id = a.course_id
            WHERE a.person_id = mentor_profile.person_id AND a.status = 'attended' AND a.minutes > 0
              AND coalesce(a.expires_on, '9999-12-31') >= d.day AND c.topic = t.topic)))
    """
}
