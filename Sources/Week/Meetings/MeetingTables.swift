import Store

/// What the meeting place keeps in the store. Contacts and what is written to somebody stand only sealed, under the key of who
/// wrote it; what a notice says is public.
enum MeetingTables {
  static let migration = Migration(
    room: "week", number: 4,
    [
      """
      CREATE TABLE week_notice (
        id TEXT NOT NULL PRIMARY KEY,
        edition TEXT NOT NULL,
        person TEXT NOT NULL,
        author TEXT NOT NULL,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        title TEXT NOT NULL,
        body TEXT NOT NULL,
        country TEXT NOT NULL,
        sectors TEXT NOT NULL,
        languages TEXT NOT NULL,
        words TEXT NOT NULL,
        sealed_contact BYTEA,
        state TEXT NOT NULL,
        reason TEXT,
        decided_by TEXT,
        published_at BIGINT NOT NULL,
        changed_at BIGINT NOT NULL
      )
      """,
      "CREATE INDEX week_notice_list ON week_notice (edition, state, published_at)",
      "CREATE INDEX week_notice_person ON week_notice (person, edition)",
      """
      CREATE TABLE week_report (
        notice TEXT NOT NULL REFERENCES week_notice (id),
        person TEXT NOT NULL,
        motive TEXT NOT NULL,
        reported_at BIGINT NOT NULL,
        PRIMARY KEY (notice, person)
      )
      """,
      "CREATE INDEX week_report_person ON week_report (person, reported_at)",
      """
      CREATE TABLE week_meeting (
        id TEXT NOT NULL PRIMARY KEY,
        edition TEXT NOT NULL,
        notice TEXT NOT NULL REFERENCES week_notice (id),
        host TEXT NOT NULL,
        guest TEXT NOT NULL,
        sealed_letter BYTEA,
        choices TEXT NOT NULL,
        minutes BIGINT NOT NULL,
        state TEXT NOT NULL,
        sealed_word BYTEA,
        word_by TEXT,
        asked_at BIGINT NOT NULL,
        lapses_at BIGINT NOT NULL,
        changed_at BIGINT NOT NULL,
        starts_at BIGINT,
        table_number BIGINT,
        sequence BIGINT NOT NULL
      )
      """,
      "CREATE INDEX week_meeting_host ON week_meeting (host, edition)",
      "CREATE INDEX week_meeting_guest ON week_meeting (guest, edition)",
      "CREATE INDEX week_meeting_notice ON week_meeting (notice, state)",
      """
      CREATE TABLE week_booking (
        holder TEXT NOT NULL,
        starts_at BIGINT NOT NULL,
        ends_at BIGINT NOT NULL,
        meeting TEXT NOT NULL REFERENCES week_meeting (id),
        PRIMARY KEY (holder, starts_at)
      )
      """,
      "CREATE INDEX week_booking_meeting ON week_booking (meeting)",
    ])
}
