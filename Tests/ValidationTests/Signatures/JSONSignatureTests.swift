import Authority
import Crypto
import Foundation
import Signatures
import Testing
import Validation

@Suite("Signatures of JSON that were made to deceive")
struct JSONSignatureTests {
  let trust: SampleTrust

  init() throws { trust = try SampleTrust() }

  /// The conclusion on a signature with this header, signed as it must be with the seal's key.
  func judge(
    _ change: (inout [String: JSONValue]) -> Void, beside: FileContent? = nil, payload: String? = nil
  ) throws -> ValidationReport {
    let signed = try JSONValue.parse(SampleForm.jades.sign(by: trust))
    let own = try #require(signed["protected"]?.text.flatMap(Base64.url.bytes))
    var header = try #require(JSONValue.parse(own).members)
    change(&header)
    let protected = Base64.url.text(JSONValue.object(header).bytes)
    var message = try #require(signed.members)
    message["protected"] = .string(protected)
    let payload = payload ?? message["payload"]?.text ?? ""
    message["payload"] = payload.isEmpty ? nil : .string(payload)
    let key = try trust.signer.sign(Array("\(protected).\(payload)".utf8))
    message["signature"] = .string(Base64.url.text([UInt8](key.rawRepresentation)))
    let report = try trust.validator(trust.values()).validate(
      FileContent(JSONValue.object(message).bytes), beside: beside,
      at: SampleTrust.signing.addingTimeInterval(2 * SampleTrust.day))
    return try #require(report?.signatures.first, "\(String(describing: report))")
  }

  @Test("the way of changing a header is no reason by itself")
  func unchanged() throws {
    #expect(try judge { _ in }.indication == .passed)
  }

  @Test("a header that must be understood and is not, is named")
  func critical() throws {
    let report = try judge { header in
      header["crit"] = .array([.string("exemple")])
      header["exemple"] = .boolean(true)
    }
    #expect(report.indication == .failed && report.reasons == [.unknownCritical("exemple")])
  }

  @Test("nothing is no algorithm, nor is a keyed digest", arguments: ["none", "HS256", "RS1", "es256"])
  func algorithms(name: String) throws {
    let report = try judge { $0["alg"] = .string(name) }
    #expect(report.indication != .passed && report.reasons == [.weakAlgorithm(name)])
  }

  @Test(
    "an algorithm of another curve, or of another kind of key, signs nothing", arguments: ["ES384", "RS256", "EdDSA"])
  func otherKey(name: String) throws {
    #expect(try judge { $0["alg"] = .string(name) }.reasons == [.badSignature])
  }

  @Test("the certificate must be the one that the header names")
  func otherCertificate() throws {
    let digest = Base64.url.text([UInt8](SHA256.hash(data: [1])))
    #expect(try judge { $0["x5t#S256"] = .string(digest) }.reasons == [.otherCertificateNamed])
    #expect(try judge { $0["x5t#S256"] = .number("7") }.reasons == [.attributes])
    #expect(try judge { $0["x5t#S256"] = nil }.reasons == [.certificateNotNamed])
    let stranger = try SampleTrust()
    let swapped = try judge { $0["x5c"] = .array([.string(Base64.padded.text(stranger.seal.der))]) }
    #expect(swapped.reasons == [.otherCertificateNamed])
  }

  @Test("without certificates the one that is named is found among those at hand")
  func certificateAtHand() throws {
    #expect(try judge { $0["x5c"] = nil }.indication == .passed)
  }

  @Test("files are named by digests and in no other way")
  func files() throws {
    let content = FileContent(SampleForm.content)
    func data(_ members: [String: JSONValue]) -> (inout [String: JSONValue]) -> Void {
      { header in
        header["crit"] = .array([.string("sigD")])
        header["cty"] = nil
        header["sigD"] = .object(members)
      }
    }
    let digest = JSONValue.string(
      Base64.url.text([UInt8](SHA256.hash(data: Base64.url.encoded(SampleForm.content)))))
    var members: [String: JSONValue] = [
      "mId": .string("http://uri.etsi.org/19182/ObjectIdByURIHash"), "hashM": .string("S256"),
      "pars": .array([.string("acte.json")]), "hashV": .array([digest]),
    ]
    #expect(try judge(data(members), beside: content, payload: "").indication == .passed)
    let other = FileContent(SampleForm.other)
    #expect(try judge(data(members), beside: other, payload: "").reasons == [.changedFile("acte.json")])
    #expect(try judge(data(members), payload: "").reasons == [.missingFile("acte.json")])
    #expect(try judge(data(members), beside: content).reasons == [.attachedContent])
    members["pars"] = .array([.string("acte.json"), .string("autre.json")])
    members["hashV"] = .array([digest, .string(Base64.url.text([UInt8](repeating: 7, count: 32)))])
    #expect(try judge(data(members), beside: content, payload: "").reasons == [.missingFile("autre.json")])
    members["mId"] = .string("http://uri.etsi.org/19182/ObjectIdByURI")
    #expect(
      try judge(data(members), beside: content).reasons == [.unknownForm("http://uri.etsi.org/19182/ObjectIdByURI")])
  }

  @Test("a payload that is not encoded is signed as it is")
  func unencoded() throws {
    let report = try judge(
      { header in
        header["b64"] = .boolean(false)
        header["crit"] = .array([.string("b64")])
      }, payload: "En clair: oui")
    #expect(report.indication == .passed)
  }
}
