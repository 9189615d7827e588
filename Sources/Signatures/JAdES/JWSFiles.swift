/// The files beside a signature of JSON, by their digests (`sigD`, ETSI TS 119 182-1 §5.2.8.3.3).
package struct JWSFiles: Sendable, Hashable {
  package let algorithm: DigestAlgorithm
  /// By the names or addresses that the signer gave them, which nobody follows.
  package let names: [String]
  package let digests: [[UInt8]]

  static let mechanism = "http://uri.etsi.org/19182/ObjectIdByURIHash"
  private static let mostFiles = 1024

  init(names: [String], digests: [[UInt8]], by algorithm: DigestAlgorithm) {
    (self.names, self.digests, self.algorithm) = (names, digests, algorithm)
  }

  /// Nil for another mechanism, and for lists that are not of one length.
  init?(_ json: JSONValue) {
    guard json["mId"]?.text == Self.mechanism, let names = json["pars"]?.texts,
      let algorithm = json["hashM"]?.text.flatMap(DigestAlgorithm.init(json:)),
      let digests = json["hashV"]?.texts?.map(Base64.url.bytes), !names.isEmpty, names.count <= Self.mostFiles,
      names.count == digests.count, Set(names).count == names.count
    else { return nil }
    let known = digests.compactMap(\.self)
    guard known.count == names.count else { return nil }
    self.init(names: names, digests: known, by: algorithm)
  }

  var json: JSONValue {
    .object([
      "mId": .string(Self.mechanism), "pars": .array(names.map(JSONValue.string)),
      "hashM": .string(algorithm.jsonName),
      "hashV": .array(digests.map { .string(Base64.url.text($0)) }),
    ])
  }
}
