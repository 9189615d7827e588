import Foundation
import TestSupport
import Testing

@testable import Validation

@Suite("Certificates, lists and answers meant to harm")
struct HostileTests {
  /// Cuts `sample` at each byte and mutates it; whatever comes of it, `read` returns.
  func strain(_ sample: [UInt8], _ read: ([UInt8]) -> Bool) {
    #expect(read(sample))
    #expect(sample.indices.allSatisfy { !read(Array(sample[..<$0])) })
    var generator = SeededGenerator(seed: 20_160_506)
    var accepted = 0
    for _ in 0..<4_000 where read(generator.mutated(sample)) { accepted += 1 }
    #expect(accepted < 4_000)
  }

  /// All extensions that are read, in one certificate.
  func rich(_ world: inout SampleWorld) throws -> SampleParty {
    try world.holder(
      .basic(authority: true, length: 3), .policies("1.2.3", "2.5.29.32.0"), .mappings(("1.2.3", "1.2.4")),
      .policyConstraints(explicit: 1, mapping: 2), .inhibitAny(4), .purposes("1.3.6.1.5.5.7.3.4"), .noCheck,
      .constraints(
        permitted: [SampleName.dns("ml"), SampleName.email("mali.ml"), SampleName.ip(10, 0, 0, 0, 255, 0, 0, 0)],
        excluded: [SampleName.uri(".bf"), SampleName.whole(SampleName.directory("X"))]),
      .names(
        SampleName.dns("a.ml"), SampleName.email("a@mali.ml"), SampleName.uri("http://a.ml"), SampleName.ip(10, 1, 1, 1)
      ),
      .points(
        SamplePoint.point(SampleName.uri("http://a.ml/c"), reasons: [1, 8], issuer: SampleName.directory("L")),
        SamplePoint.relative(SampleName.attribute("2.5.4.3", Bytes.utf8("1")))))
  }

  @Test("certificates, cut or altered, are refused or judged, and never more")
  func certificates() throws {
    var world = try SampleWorld()
    let party = try rich(&world)
    let anchors = [try TrustAnchor(certificate: world.root.der)]
    let validator = CertificateValidator(policy: .standard, anchors: anchors)
    strain(party.der) { bytes in
      guard let certificate = try? PathCertificate(der: bytes) else { return false }
      _ = validator.validate(certificate, for: .documents, at: world.time)
      return true
    }
  }

  @Test("lists, cut or altered, are refused or read, and never more")
  func lists() throws {
    let world = try SampleWorld()
    var list = SampleList(by: world.root, revoking: [1], [2], [3])
    list.entries[0].reason = 1
    list.entries[1].issuer = SampleName.directory("X")
    list.entries[2].invalidSince = SampleWorld.now
    list.base = 1
    list.number = 70_000
    list.extensions = [
      SamplePoint.coverage(SampleName.uri("http://a.ml/c"), onlyHolders: true, reasons: [1, 8], isIndirect: true),
      SampleExtension("2.5.29.60", Bytes.generalized(SampleWorld.now)),
    ]
    strain(try list.der()) { (try? StatusList(der: $0)) != nil }
  }

  @Test("answers, cut or altered, are refused or read, and never more")
  func answers() throws {
    var world = try SampleWorld()
    let responder = try world.holder(.noCheck)
    var answer = SampleAnswer(about: world.root, from: world.root, by: responder)
    answer.status = .revoked(SampleWorld.now, reason: 1)
    answer.nonce = [1, 2, 3]
    answer.itemExtensions = [SampleExtension("1.3.6.1.5.5.7.48.1.6", Bytes.generalized(SampleWorld.now))]
    strain(try answer.der()) { (try? StatusResponse(der: $0)) != nil }
  }

  @Test("what is too large or nested too deep is not read")
  func sizes() {
    let large = [UInt8](repeating: 0x30, count: PathCertificate.longest + 1)
    #expect(throws: PathFault.malformed) { try PathCertificate(der: large) }
    #expect(throws: PathFault.malformed) { try PathCertificate(der: []) }
    #expect(throws: PathFault.malformed) { try StatusResponse(der: [UInt8](repeating: 0x30, count: 2 << 20)) }
    var nested: [UInt8] = Bytes.null
    for _ in 0..<200 { nested = Bytes.sequence(nested) }
    #expect(throws: PathFault.malformed) { try PathCertificate(der: nested) }
    #expect(throws: PathFault.malformed) { try StatusList(der: nested) }
    #expect(throws: PathFault.malformed) { try StatusResponse(der: nested) }
  }

  @Test("many authorities that all certify one another end a search, and not the machine", .timeLimit(.minutes(1)))
  func crossed() throws {
    var world = try SampleWorld()
    let parties = (0..<12).map {
      SampleParty(name: SampleName.directory("X\($0)"), key: .named("X\($0)"), der: [], serial: [])
    }
    for issuer in parties {
      for (index, subject) in parties.enumerated() where subject.name != issuer.name {
        _ = try world.authority("X\(index)", by: issuer)
      }
    }
    let report = try world.judge(world.holder(by: parties[0]))
    #expect(report.conclusion.reasons.map(\.fault) == [.tooComplex])
  }

  @Test("mappings that double at each authority do not", .timeLimit(.minutes(1)))
  func doubledMappings() throws {
    var world = try SampleWorld()
    world.policy.policies = PolicyRules(oneOf: ["1.2.3.0"]) ?? .any
    let policies = (0..<12).map { "1.2.3.\($0)" }
    let pairs = policies.flatMap { left in policies.map { Bytes.sequence(Bytes.oid(left), Bytes.oid($0)) } }
    var issuer = world.root
    for level in 0..<8 {
      issuer = try world.authority("A\(level)", by: issuer) { draft in
        draft.set(SampleExtension("2.5.29.32", Bytes.sequence(of: policies.map { Bytes.sequence(Bytes.oid($0)) })))
        draft.set(SampleExtension("2.5.29.33", Bytes.sequence(of: pairs)))
      }
    }
    let report = try world.judge(world.holder(by: issuer, .policies("1.2.3.5")))
    #expect(report.conclusion.isPassed && report.policies == ["1.2.3.0"])
  }

  @Test("many names under many constraints are refused", .timeLimit(.minutes(1)))
  func manyNames() throws {
    var world = try SampleWorld()
    let bases = (0..<900).map { SampleName.dns("b\($0).ml") }
    let authority = try world.authority("A", .constraints(excluded: bases))
    let names = (0..<900).map { SampleName.dns("n\($0).ml") }
    let holder = try world.holder(by: authority) {
      $0.set(SampleExtension("2.5.29.17", Bytes.sequence(of: names)))
    }
    #expect(try world.judge(holder).conclusion.reasons.map(\.fault) == [.tooComplex])
  }
}
