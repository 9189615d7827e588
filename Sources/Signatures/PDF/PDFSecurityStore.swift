/// What a PDF keeps for the validation of its signatures later on: the document security store (`/DSS`, ETSI EN 319
/// 142-1 §5.4.2, ISO 32000-2 §12.8.4.3). All is DER, nothing of it is checked.
package struct PDFSecurityStore {
  package var values: RevocationValues
  /// Where each of the values stands, in the order of certificates, lists and answers.
  let certificates: [PDFReference]
  let lists: [PDFReference]
  let answers: [PDFReference]
}

extension PDFFile {
  /// The document security store, or nil. What `/VRI` says is not needed: it repeats, by signature, what stands here.
  package var securityStore: PDFSecurityStore? {
    get throws(PDFFault) {
      guard let store = try value(of: "DSS", in: catalog), store.object != .null else { return nil }
      guard let dictionary = store.object.dictionary else { throw .missing(.securityStore) }
      let certificates = try streams("Certs", in: dictionary, store.text)
      let lists = try streams("CRLs", in: dictionary, store.text)
      let answers = try streams("OCSPs", in: dictionary, store.text)
      return PDFSecurityStore(
        values: RevocationValues(
          certificates: certificates.map(\.contents), lists: lists.map(\.contents), answers: answers.map(\.contents)),
        certificates: certificates.map(\.reference), lists: lists.map(\.reference), answers: answers.map(\.reference))
    }
  }

  private func streams(
    _ key: String, in store: PDFDictionary, _ text: PDFText
  ) throws(PDFFault) -> [(reference: PDFReference, contents: [UInt8])] {
    var streams: [(PDFReference, [UInt8])] = []
    for item in try value(of: key, in: store, text)?.object.array ?? [] {
      guard let reference = item.reference, let contents = try contents(reference) else {
        throw .malformed(.securityStore, offset: text.base)
      }
      streams.append((reference, contents))
    }
    return streams
  }
}
