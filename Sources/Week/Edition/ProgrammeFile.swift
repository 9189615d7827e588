public import Pack

/// The file `programme.yaml`: the sessions.
public struct ProgrammeFile: Sendable, PackDecodable {
  let sessions: [PlannedSession]

  public static let shape = Shape<ProgrammeFile>.object(
    "the programme of an edition (programme.yaml)",
    .required("sessions", "one entry for each session", .list(of: .declared, count: 0...2_000))
  ) { ProgrammeFile(sessions: $0) }
}
