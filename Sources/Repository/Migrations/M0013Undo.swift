/// Changes are taken back by sitting, and done again.
enum M0013Undo {
  static let sql = """
    -- The run of a console that it was done in; empty for a command.
    ALTER TABLE undo_entry ADD COLUMN sitting TEXT NOT NULL DEFAULT '';
    -- The entry that this one took back; NULL for a change.
    ALTER TABLE undo_entry ADD COLUMN undoes INTEGER;
    """
}
