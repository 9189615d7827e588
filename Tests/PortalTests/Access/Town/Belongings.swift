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
  /// A list of decisions that the colleague has prepared, with one of the owner's requests on it.
  let list: String
  /// The number of a job that was given up.
  let job: Int64
  /// A PDF that the owner brought to sign.
  var document = ""
  /// A token of a program of the owner's.
  var token = ""
  /// Somebody's request for a signature.
  var asking = ""
  /// Somebody's need or offer, which everybody may read.
  var notice = ""
  /// One of the owner's.
  var publication = ""
  /// A request of the owner's for a meeting.
  var meeting = ""
  /// A key of a program of the owner's.
  var programKey = ""
  /// A registration of the owner's for the Semaine, with a place.
  var registration = ""
  /// One that waits for the organisers' answer.
  var registrationRequest = ""
  /// A door of the Semaine.
  var door = ""
}
