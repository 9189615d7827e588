public import Store

/// What this room keeps in the store.
public enum WeekSchema {
  /// `week_change` has what was changed since the packs were written: rows are only ever added. Nothing in it is personal:
  /// it is all public but the agent's name.
  public static let migrations: [Migration] = [
    Migration(
      room: "week", number: 1,
      [
        """
        CREATE TABLE week_change (
          matter TEXT NOT NULL,
          edition TEXT NOT NULL,
          version BIGINT NOT NULL,
          subject TEXT NOT NULL,
          fields TEXT NOT NULL,
          reason TEXT NOT NULL,
          author TEXT NOT NULL,
          changed_at BIGINT NOT NULL,
          PRIMARY KEY (matter, edition, version)
        )
        """
      ]),
    flags,
    registration,
    MeetingTables.migration,
  ]
}
