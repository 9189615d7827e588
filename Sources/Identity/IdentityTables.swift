public import Store

/// What Identity keeps in the store.
public enum IdentityTables {
  /// The same SQL on both engines. Passwords, codes and tokens stand only as hashes, personal data only sealed.
  public static let migrations: [Migration] = [
    Migration(room: "identity", number: 1, persons + agents + sessions + access),
    Migration(room: "identity", number: 2, sources),
    Migration(room: "identity", number: 3, programs),
  ]

  private static let persons = [
    """
    CREATE TABLE identity_person (
      id TEXT NOT NULL PRIMARY KEY,
      wrapped_key BYTEA,
      created_at BIGINT NOT NULL,
      forgotten_at BIGINT
    )
    """,
    """
    CREATE TABLE identity_account (
      person TEXT NOT NULL PRIMARY KEY REFERENCES identity_person (id),
      phone_print BYTEA NOT NULL UNIQUE,
      phone BYTEA NOT NULL,
      opened_at BIGINT NOT NULL
    )
    """,
    """
    CREATE TABLE identity_code (
      id TEXT NOT NULL PRIMARY KEY,
      phone_print BYTEA NOT NULL,
      source_print BYTEA NOT NULL,
      code_print BYTEA NOT NULL,
      wrong BIGINT NOT NULL,
      issued_at BIGINT NOT NULL,
      expires_at BIGINT NOT NULL
    )
    """,
    "CREATE INDEX identity_code_phone ON identity_code (phone_print, issued_at)",
    "CREATE INDEX identity_code_source ON identity_code (source_print, issued_at)",
    "CREATE INDEX identity_code_age ON identity_code (issued_at)",
  ]

  private static let agents = [
    """
    CREATE TABLE identity_agent (
      id TEXT NOT NULL PRIMARY KEY,
      login TEXT NOT NULL UNIQUE,
      display_name TEXT NOT NULL,
      quality TEXT NOT NULL,
      password_hash TEXT,
      totp_secret BYTEA NOT NULL,
      totp_step BIGINT NOT NULL,
      enrolment_hash BYTEA UNIQUE,
      enrolment_expires_at BIGINT,
      created_at BIGINT NOT NULL,
      left_at BIGINT
    )
    """,
    """
    CREATE TABLE identity_post (
      agent TEXT NOT NULL REFERENCES identity_agent (id),
      office TEXT NOT NULL,
      role TEXT NOT NULL,
      from_day TEXT NOT NULL,
      until_day TEXT,
      PRIMARY KEY (agent, office, role, from_day)
    )
    """,
    "CREATE INDEX identity_post_office ON identity_post (office, role)",
    """
    CREATE TABLE identity_lockout (
      login_print BYTEA NOT NULL PRIMARY KEY,
      failures BIGINT NOT NULL,
      failed_at BIGINT NOT NULL,
      locked_until BIGINT NOT NULL
    )
    """,
  ]

  private static let sessions = [
    """
    CREATE TABLE identity_session (
      token_hash BYTEA NOT NULL PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      holder TEXT NOT NULL,
      second_factor TEXT NOT NULL,
      label TEXT NOT NULL,
      opened_at BIGINT NOT NULL,
      seen_at BIGINT NOT NULL,
      ends_at BIGINT NOT NULL
    )
    """,
    "CREATE INDEX identity_session_holder ON identity_session (kind, holder)",
    "CREATE INDEX identity_session_end ON identity_session (ends_at)",
  ]

  private static let access = [
    """
    CREATE TABLE identity_access (
      id TEXT NOT NULL PRIMARY KEY,
      subject TEXT NOT NULL,
      reader_kind TEXT NOT NULL,
      reader TEXT NOT NULL,
      office TEXT,
      purpose TEXT NOT NULL,
      read_at BIGINT NOT NULL
    )
    """,
    "CREATE INDEX identity_access_subject ON identity_access (subject, read_at)",
  ]

  /// The keys of developers' programs. They stand here, beside sessions, and not with the citizens' signatures: every State has
  /// developers, and such a key opens nothing that is somebody's.
  private static let programs = [
    """
    CREATE TABLE identity_program_key (
      id TEXT NOT NULL PRIMARY KEY,
      person TEXT NOT NULL REFERENCES identity_person (id),
      key_hash BYTEA NOT NULL UNIQUE,
      name BYTEA NOT NULL,
      made_at BIGINT NOT NULL,
      expires_at BIGINT NOT NULL,
      used_at BIGINT
    )
    """,
    "CREATE INDEX identity_program_key_person ON identity_program_key (person)",
  ]

  /// What is counted by where it comes from. Sources stand as keyed fingerprints, alone or together with a login name.
  private static let sources = [
    "ALTER TABLE identity_lockout RENAME COLUMN login_print TO print",
    "CREATE INDEX identity_lockout_age ON identity_lockout (failed_at)",
    """
    CREATE TABLE identity_known_source (
      print BYTEA NOT NULL PRIMARY KEY,
      seen_at BIGINT NOT NULL
    )
    """,
    "CREATE INDEX identity_known_source_age ON identity_known_source (seen_at)",
    """
    CREATE TABLE identity_wrong_code (
      code TEXT NOT NULL,
      nth BIGINT NOT NULL,
      source_print BYTEA NOT NULL,
      tried_at BIGINT NOT NULL,
      PRIMARY KEY (code, nth)
    )
    """,
    "CREATE INDEX identity_wrong_code_source ON identity_wrong_code (source_print, tried_at)",
    "CREATE INDEX identity_wrong_code_age ON identity_wrong_code (tried_at)",
  ]
}
