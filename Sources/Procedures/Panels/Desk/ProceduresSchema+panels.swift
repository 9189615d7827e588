extension ProceduresSchema {
  /// Of contests. Entries' identifiers and jurors' aliases are random; remarks, reasons and notes are sealed with the applicant's
  /// key, what a member declared with that of its `holder`. A publication, a note and an appeal are never changed; a
  /// publication gets its signature once.
  static let panels = [
    """
    CREATE TABLE procedures_panel (
      contest TEXT PRIMARY KEY,
      office TEXT NOT NULL,
      definition TEXT NOT NULL REFERENCES procedures_definition (hash),
      seed BIGINT NOT NULL,
      opened_at BIGINT NOT NULL,
      opened_by TEXT NOT NULL,
      finals_at BIGINT,
      finals_by TEXT)
    """,
    """
    CREATE TABLE procedures_panel_member (
      contest TEXT NOT NULL,
      agent TEXT NOT NULL,
      name TEXT NOT NULL,
      holder TEXT NOT NULL,
      interests BYTEA NOT NULL,
      declared_at BIGINT NOT NULL,
      alias TEXT,
      left_at BIGINT,
      PRIMARY KEY (contest, agent),
      UNIQUE (contest, alias))
    """,
    """
    CREATE TABLE procedures_panel_entry (
      contest TEXT NOT NULL REFERENCES procedures_panel (contest),
      entry TEXT NOT NULL,
      dossier TEXT NOT NULL UNIQUE REFERENCES procedures_dossier (number),
      finalist_at BIGINT,
      PRIMARY KEY (contest, entry))
    """,
    """
    CREATE TABLE procedures_panel_conflict (
      contest TEXT NOT NULL,
      agent TEXT NOT NULL,
      entry TEXT NOT NULL,
      origin TEXT NOT NULL,
      found_at BIGINT NOT NULL,
      PRIMARY KEY (contest, agent, entry))
    """,
    """
    CREATE TABLE procedures_panel_review (
      contest TEXT NOT NULL,
      entry TEXT NOT NULL,
      stage BIGINT NOT NULL,
      round BIGINT NOT NULL,
      agent TEXT NOT NULL,
      assigned_at BIGINT NOT NULL,
      marks TEXT,
      remark BYTEA,
      saved_at BIGINT,
      final_at BIGINT,
      PRIMARY KEY (contest, entry, stage, round, agent),
      FOREIGN KEY (contest, entry) REFERENCES procedures_panel_entry (contest, entry),
      FOREIGN KEY (contest, agent) REFERENCES procedures_panel_member (contest, agent))
    """,
    "CREATE INDEX procedures_panel_review_agent ON procedures_panel_review (contest, agent)",
    """
    CREATE TABLE procedures_panel_appeal (
      contest TEXT NOT NULL,
      entry TEXT NOT NULL,
      stage BIGINT NOT NULL,
      reason BYTEA NOT NULL,
      made_at BIGINT NOT NULL,
      PRIMARY KEY (contest, entry),
      FOREIGN KEY (contest, entry) REFERENCES procedures_panel_entry (contest, entry))
    """,
    """
    CREATE TABLE procedures_panel_publication (
      contest TEXT NOT NULL REFERENCES procedures_panel (contest),
      kind TEXT NOT NULL,
      content BYTEA NOT NULL,
      digest TEXT NOT NULL,
      published_at BIGINT NOT NULL,
      published_by TEXT NOT NULL,
      appeals_until BIGINT,
      signature BYTEA,
      PRIMARY KEY (contest, kind))
    """,
    """
    CREATE TABLE procedures_panel_prize (
      contest TEXT NOT NULL,
      entry TEXT NOT NULL,
      rank BIGINT NOT NULL,
      title TEXT NOT NULL,
      francs BIGINT NOT NULL,
      paid_at BIGINT,
      paid_by TEXT,
      receipt TEXT,
      PRIMARY KEY (contest, entry),
      FOREIGN KEY (contest, entry) REFERENCES procedures_panel_entry (contest, entry))
    """,
    """
    CREATE TABLE procedures_panel_note (
      contest TEXT NOT NULL,
      entry TEXT NOT NULL,
      number BIGINT NOT NULL,
      agent TEXT NOT NULL,
      text BYTEA NOT NULL,
      noted_at BIGINT NOT NULL,
      PRIMARY KEY (contest, entry, number),
      FOREIGN KEY (contest, entry) REFERENCES procedures_panel_entry (contest, entry))
    """,
  ]
}
