/// What a person has begun and not sent, the last saved first.
public struct Drafts: Sendable {
  public internal(set) var readable: [Draft] = []
  /// Those whose version is not known here any more, or whose answers are damaged. They can only be thrown away.
  public internal(set) var unreadable: [UnreadableDraft] = []
}
