public import Store

extension Outbox {
  /// The tables of this room, the demonstration's phones included.
  public static let migrations: [Migration] = [
    Migration(
      room: "messages", number: 1,
      [
        """
        CREATE TABLE messages_message (
          id TEXT NOT NULL PRIMARY KEY,
          message_key TEXT NOT NULL UNIQUE,
          sealed BYTEA,
          form TEXT NOT NULL,
          coding TEXT NOT NULL,
          parts BIGINT NOT NULL,
          state TEXT NOT NULL,
          queued_at BIGINT NOT NULL,
          state_at BIGINT NOT NULL,
          expires_at BIGINT NOT NULL
        )
        """,
        "CREATE INDEX messages_message_queued ON messages_message (queued_at)",
        "CREATE INDEX messages_message_state ON messages_message (state, queued_at)",
        """
        CREATE TABLE messages_phone (
          message TEXT NOT NULL PRIMARY KEY,
          number_print BYTEA NOT NULL,
          sealed BYTEA NOT NULL,
          received_at BIGINT NOT NULL
        )
        """,
        "CREATE INDEX messages_phone_number ON messages_phone (number_print, received_at)",
      ])
  ]
}
