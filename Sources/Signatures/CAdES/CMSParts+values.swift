import SwiftASN1

extension CMSParts {
  /// The lists and answers of the message, of those parts that `isTaken` says yes to. What cannot be read is left out.
  package func revocationValues(where isTaken: ([UInt8]) -> Bool) -> RevocationValues {
    let taken = revocation.filter(isTaken).flatMap(\.self)
    let set = DER.header(0xA1, length: taken.count) + taken
    guard let node = try? DER.parse(set, atMost: CMSMessage.mostValues),
      let values = try? CMSRevocation(derEncoded: node)
    else { return RevocationValues() }
    return RevocationValues(lists: values.lists, answers: values.answers)
  }
}
