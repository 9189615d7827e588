public import Pack

/// The file `exhibitors.yaml`.
public struct ExhibitorsFile: Sendable, PackDecodable {
  let exhibitors: [Located<Exhibitor>]

  public static let shape = Shape<ExhibitorsFile>.object(
    "the exhibitors and partners of an edition (exhibitors.yaml)",
    .required("exhibitors", "one entry for each", .list(of: Shape<Exhibitor>.declared.located))
  ) { ExhibitorsFile(exhibitors: $0) }
}
