public import Identity
public import Vocabulary

/// Whose readings a citizen may see.
public struct OwnSubjects: Sendable {
  /// The citizen, and the records that an issued act has shown to be the citizen's.
  public internal(set) var subjects: [AccessSubject]
  /// Requests whose records may be the citizen's, and of which nobody can tell: they cannot be read under their version.
  public internal(set) var unreadable: [DossierNumber] = []
}
