import Vocabulary

/// A request of the owner's, with its attachment.
struct OwnedRequest: Hashable, Sendable {
  let number: DossierNumber
  let attachment: String
}

/// What is the owner's, and what others try to get at.
struct Belongings: Sendable {
  /// One at each stage.
  let requests: [Stage: OwnedRequest]
  let draft: String
  /// The number of the owner's record in the register of births.
  let record: String
  /// The check code of an act of the owner's.
  let code: String
  /// The number of a job that was given up.
  let job: Int64
}
