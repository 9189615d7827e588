public import Store

/// What the server of ACME keeps in the store.
public enum ACMETables {
  /// The same SQL on both engines. Contacts and the keys of bindings are sealed.
  public static let migrations: [Migration] = [
    Migration(room: "authority_acme", number: 1, accounts + orders + certificates)
  ]

  private static let accounts = [
    """
    CREATE TABLE authority_acme_binding (
      id TEXT NOT NULL PRIMARY KEY,
      agency TEXT NOT NULL,
      suffixes TEXT NOT NULL,
      sealed_key BYTEA NOT NULL,
      created_at BIGINT NOT NULL,
      used_at BIGINT,
      ended_at BIGINT
    )
    """,
    """
    CREATE TABLE authority_acme_account (
      id TEXT NOT NULL PRIMARY KEY,
      thumbprint TEXT NOT NULL UNIQUE,
      jwk TEXT NOT NULL,
      state TEXT NOT NULL,
      contacts BYTEA NOT NULL,
      binding TEXT UNIQUE REFERENCES authority_acme_binding (id),
      agreed_at BIGINT,
      created_at BIGINT NOT NULL
    )
    """,
  ]

  private static let orders = [
    """
    CREATE TABLE authority_acme_order (
      id TEXT NOT NULL PRIMARY KEY,
      account TEXT NOT NULL REFERENCES authority_acme_account (id),
      state TEXT NOT NULL,
      problem BYTEA,
      replaces TEXT,
      created_at BIGINT NOT NULL,
      expires_at BIGINT NOT NULL,
      claimed_at BIGINT
    )
    """,
    "CREATE INDEX authority_acme_order_account ON authority_acme_order (account, created_at)",
    "CREATE INDEX authority_acme_order_replaces ON authority_acme_order (replaces)",
    "CREATE INDEX authority_acme_order_end ON authority_acme_order (expires_at)",
    """
    CREATE TABLE authority_acme_authorization (
      id TEXT NOT NULL PRIMARY KEY,
      order_id TEXT NOT NULL REFERENCES authority_acme_order (id),
      server TEXT NOT NULL,
      state TEXT NOT NULL,
      expires_at BIGINT NOT NULL,
      UNIQUE (order_id, server)
    )
    """,
    """
    CREATE TABLE authority_acme_challenge (
      id TEXT NOT NULL PRIMARY KEY,
      authorization_id TEXT NOT NULL REFERENCES authority_acme_authorization (id),
      kind TEXT NOT NULL,
      token TEXT NOT NULL,
      state TEXT NOT NULL,
      validated_at BIGINT,
      problem BYTEA,
      UNIQUE (authorization_id, kind)
    )
    """,
  ]

  private static let certificates = [
    """
    CREATE TABLE authority_acme_certificate (
      id TEXT NOT NULL PRIMARY KEY,
      order_id TEXT NOT NULL UNIQUE REFERENCES authority_acme_order (id),
      account TEXT NOT NULL REFERENCES authority_acme_account (id),
      fingerprint BYTEA NOT NULL UNIQUE,
      renewal_id TEXT NOT NULL UNIQUE,
      serial BYTEA NOT NULL,
      chain TEXT NOT NULL,
      not_before BIGINT NOT NULL,
      not_after BIGINT NOT NULL
    )
    """
  ]
}
