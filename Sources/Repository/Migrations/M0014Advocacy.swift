/// Who goes on with which asks, so that nobody leaves with them.
enum M0014Advocacy {
  static let sql = """
    CREATE INDEX ask_by_owner ON ask (owner_id, measure_id, official_id) WHERE owner_id IS NOT NULL;

    """
}
