import Authority
import Foundation
import Pack
import Signatures
import Testing

@testable import Validation

@Suite("A policy of validation as a file")
struct PolicyFileTests {
  static let pack = URL(filePath: #filePath).appending(path: "../../../../Countries/ml/validation.yaml").standardized

  private func load(_ text: String) -> (ValidationPolicy?, [String]) {
    let faults = Faults()
    let policy = PackFile.load(ValidationPolicy.self, text: text, named: "validation.yaml", faults: faults)
    return (policy, faults.list.map(\.description))
  }

  @Test("Mali's is what the program does without one")
  func standard() throws {
    let (policy, faults) = load(try String(contentsOf: Self.pack, encoding: .utf8))
    #expect(faults == [] && policy == .standard)
  }

  @Test("faults are named by line and column")
  func faults() {
    let text = """
      policy: strict
      algorithms: [{name: ECDSA, from: 256, until: 2030-13-01}, {name: SHA1}]
      levels: [B-T, B-X]
      status: some
      trusted_purposes: [documents]
      fetch: [http://example.org]
      """
    let (_, faults) = load(text)
    #expect(faults.map { $0.prefix(24) }.filter { $0.hasPrefix("validation.yaml:") }.count == faults.count)
    for place in ["validation.yaml:2:", "validation.yaml:3:15", "validation.yaml:4:9", "validation.yaml:6:1"] {
      #expect(faults.contains { $0.hasPrefix(place) }, "\(place): \(faults)")
    }
  }

  @Test("a level that is not accepted, and a list that is too old, speak against a signature")
  func applied() throws {
    let text = """
      policy: strict
      algorithms: [{name: ECDSA, from: 256}, {name: SHA-256}, {name: SHA-384}]
      levels: [B-LT, B-LTA]
      status: all
      status_age_hours: 12
      trusted_purposes: [documents]
      """
    let (policy, faults) = load(text)
    var strict = try #require(policy)
    #expect(faults == [])
    let trust = try SampleTrust()
    let anchors = [try TrustAnchor(certificate: trust.root.certificate.der)]
    let now = SampleTrust.signing.addingTimeInterval(2 * SampleTrust.day)
    func judge(_ pdf: [UInt8]) throws -> ValidationReport? {
      SignatureValidator(policy: strict, anchors: anchors, values: try trust.values()).validate(pdf: pdf, at: now)
        .signatures.first
    }
    // The lists are a day old.
    #expect(try judge(trust.sign())?.subIndication == .tryLater)
    strict.longestStatusAge = nil
    let basic = try judge(trust.sign())
    #expect(basic?.subIndication == .signatureConstraintsFailure && basic?.reasons == [.levelNotAccepted(.basic)])
    let long = try trust.sign(SampleFile.make(), PAdES.Options(level: .lt(try trust.stamper(), trust.values())))
    #expect(try judge(long)?.indication == .passed)
  }

  @Test("more than the bounds allow is refused whole, and is no attack")
  func bounds() throws {
    let trust = try SampleTrust()
    let pdf = try trust.sign(trust.sign())
    let anchors = [try TrustAnchor(certificate: trust.root.certificate.der)]
    let cases: [(ValidationBounds, ValidationBounds.Bound)] = [
      (ValidationBounds(bytes: 100, revisions: 9, signatures: 9, time: nil), .bytes),
      (ValidationBounds(bytes: .max, revisions: 2, signatures: 9, time: nil), .revisions),
      (ValidationBounds(bytes: .max, revisions: 9, signatures: 1, time: nil), .signatures),
      (ValidationBounds(bytes: .max, revisions: 9, signatures: 9, time: .seconds(-1)), .time),
    ]
    for (bounds, bound) in cases {
      let report = SignatureValidator(anchors: anchors, bounds: bounds).validate(pdf: pdf, at: SampleTrust.later)
      #expect(report.threats == [.beyondBounds(bound)] && report.signatures.isEmpty, "\(bound): \(report)")
      #expect(report.headline == .unreadable && report.indication == .indeterminate)
    }
  }
}
