public import Store

/// What the store keeps of trust lists: of the State's own, and of those of others that were accepted.
public enum TrustListTables {
  /// The same SQL on both engines. All of it is public.
  public static let migrations: [Migration] = [
    Migration(
      room: "authority_trust", number: 1,
      [
        // How each service stood, by the digest of its key. No row is ever changed: history never is.
        """
        CREATE TABLE authority_trust_standing (
          service BYTEA NOT NULL,
          status TEXT NOT NULL,
          since BIGINT NOT NULL,
          PRIMARY KEY (service, since)
        )
        """,
        // Every list that was ever issued.
        """
        CREATE TABLE authority_trust_list (
          kind TEXT NOT NULL,
          number BIGINT NOT NULL,
          xml BYTEA NOT NULL,
          content BYTEA NOT NULL,
          signer BYTEA NOT NULL,
          issued_at BIGINT NOT NULL,
          next_update BIGINT NOT NULL,
          PRIMARY KEY (kind, number)
        )
        """,
        // Every list of another that was ever accepted. A series is what one operator numbers.
        """
        CREATE TABLE authority_accepted_list (
          series TEXT NOT NULL,
          number BIGINT NOT NULL,
          kind TEXT NOT NULL,
          territory TEXT NOT NULL,
          operator TEXT NOT NULL,
          location TEXT NOT NULL,
          xml BYTEA NOT NULL,
          signer BYTEA NOT NULL,
          issued_at BIGINT NOT NULL,
          next_update BIGINT NOT NULL,
          accepted_by TEXT NOT NULL,
          accepted_at BIGINT NOT NULL,
          PRIMARY KEY (series, number)
        )
        """,
      ])
  ]
}
