/// How a message is not the CMS that it has to be.
package struct CMSFault: Error {
  /// For people who know the standard; ends the sentence "The signature is refused: …".
  package let reason: String

  package init(_ reason: String) {
    self.reason = reason
  }
}
