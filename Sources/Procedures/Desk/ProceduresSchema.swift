public import Store

/// The tables of this room.
public enum ProceduresSchema {
  public static let migrations = [
    Migration(
      room: "procedures", number: 1,
      [
        """
        CREATE TABLE procedures_definition (
          hash TEXT PRIMARY KEY,
          procedure TEXT NOT NULL,
          source TEXT NOT NULL,
          registered_at BIGINT NOT NULL)
        """,
        """
        CREATE TABLE procedures_draft (
          id TEXT PRIMARY KEY,
          person TEXT NOT NULL,
          procedure TEXT NOT NULL,
          definition TEXT NOT NULL,
          answers BYTEA NOT NULL,
          saved_at BIGINT NOT NULL)
        """,
        "CREATE INDEX procedures_draft_person ON procedures_draft (person, saved_at)",
        """
        CREATE TABLE procedures_dossier (
          number TEXT PRIMARY KEY,
          draft TEXT NOT NULL UNIQUE,
          person TEXT NOT NULL,
          procedure TEXT NOT NULL,
          definition TEXT NOT NULL REFERENCES procedures_definition (hash),
          office TEXT NOT NULL,
          phase TEXT NOT NULL,
          step TEXT NOT NULL,
          role TEXT NOT NULL,
          holder TEXT NOT NULL,
          deadline TEXT NOT NULL,
          submitted_at BIGINT NOT NULL,
          changed_at BIGINT NOT NULL,
          entries BIGINT NOT NULL)
        """,
        "CREATE INDEX procedures_dossier_inbox ON procedures_dossier (office, phase, deadline)",
        "CREATE INDEX procedures_dossier_person ON procedures_dossier (person, submitted_at)",
        """
        CREATE TABLE procedures_entry (
          dossier TEXT NOT NULL REFERENCES procedures_dossier (number),
          number BIGINT NOT NULL,
          event TEXT NOT NULL,
          at BIGINT NOT NULL,
          sealed BYTEA NOT NULL,
          PRIMARY KEY (dossier, number))
        """,
        """
        CREATE TABLE procedures_attachment (
          id TEXT PRIMARY KEY,
          person TEXT NOT NULL,
          draft TEXT NOT NULL,
          piece TEXT NOT NULL,
          media_type TEXT NOT NULL,
          size BIGINT NOT NULL,
          name BYTEA NOT NULL,
          content BYTEA NOT NULL,
          added_at BIGINT NOT NULL,
          UNIQUE (draft, piece))
        """,
        """
        CREATE TABLE procedures_act (
          check_code TEXT PRIMARY KEY,
          dossier TEXT NOT NULL UNIQUE REFERENCES procedures_dossier (number),
          person TEXT NOT NULL,
          procedure TEXT NOT NULL,
          office TEXT NOT NULL,
          digest TEXT NOT NULL UNIQUE,
          content BYTEA NOT NULL,
          issued_at BIGINT NOT NULL,
          revoked_at BIGINT)
        """,
      ]),
    Migration(
      room: "procedures", number: 2,
      [
        "CREATE INDEX procedures_draft_saved ON procedures_draft (saved_at)",
        "ALTER TABLE procedures_definition ADD COLUMN layout TEXT NOT NULL DEFAULT ''",
      ]),
  ]
}
