/// How a message differs from the CMS signature of PAdES B-B, where its DER is sound.
struct CMSFault: Error {
  /// For people who know the standard; ends the sentence "The signature is refused: …".
  let reason: String

  init(_ reason: String) {
    self.reason = reason
  }
}
