public import Pack

/// The file `speakers.yaml`.
public struct SpeakersFile: Sendable, PackDecodable {
  let speakers: [Located<Speaker>]

  public static let shape = Shape<SpeakersFile>.object(
    "the speakers of an edition (speakers.yaml)",
    .required("speakers", "one entry for each speaker", .list(of: Shape<Speaker>.declared.located))
  ) { SpeakersFile(speakers: $0) }
}
