import Crypto
import Foundation
import Keys
import SwiftASN1
import TestSupport
import Testing

@testable import Authority
@testable import Signatures

@Suite("The time-stamping unit")
struct TimeStampUnitTests {
  @Test("OpenSSL believes its stamps, by the request and by the data", arguments: ["-sha256", "-sha384", "-sha512"])
  func believed(digest: String) throws {
    let sample = try SampleUnit()
    let answer = sample.unit.answer(to: try sample.query(digest, "-cert"))
    let byRequest = try sample.verify(answer)
    #expect(byRequest.status == 0 && byRequest.output.contains("Verification: OK"), "\(byRequest.output)")
    let byData = try sample.verify(answer, "-data", "content", "-untrusted", "authority.pem")
    #expect(byData.status == 0, "\(byData.output)")
    try sample.peer.write("contents", as: "content")
    #expect(try sample.verify(answer, "-data", "content", "-untrusted", "authority.pem").status != 0)
  }

  @Test("a stamp says time to the millisecond, accuracy, policy and nonce, as OpenSSL reads them")
  func content() throws {
    let time = Date(timeIntervalSince1970: SampleAuthorities.now.timeIntervalSince1970 + 0.0425)
    let sample = try SampleUnit(at: time)
    let answer = sample.unit.answer(to: try sample.query("-sha256", "-cert", "-tspolicy", "1.2.3.4.9"))
    let text = try sample.text(of: answer)
    for line in [
      "Status: Granted.", "Policy OID: 1.2.3.4.9", "unspecified seconds, 0xFA millis", "Ordering: no", ".042 ",
    ] {
      #expect(text.contains(line), "\(line) in \(text)")
    }
    let request = try TimeStampRequest(der: try sample.peer.read("request.tsq"))
    let token = try sample.token(answer)
    #expect(try token.check(answering: request).der == sample.certificate.der)
    #expect(token.info.nonce == request.nonce && token.info.accuracy == .milliseconds(250))
    #expect(abs(token.info.time.timeIntervalSince(time)) < 0.001 && token.info.time <= time)
    #expect(token.info.serialNumber.count == 16)
    #expect(token.signer.ownCertificatesByDigest == [DigestIdentifiers.sha256])
  }

  @Test("certificates stand in a stamp only where they were asked for")
  func certificates() throws {
    let sample = try SampleUnit()
    let with = sample.unit.answer(to: try sample.query("-sha256", "-cert"))
    #expect(
      try Set(sample.token(with).message.certificates.map(\.der))
        == [sample.certificate.der, sample.state.authority(.timeStamps).certificate.der])
    let without = sample.unit.answer(to: try sample.query("-sha256"))
    #expect(try sample.token(without).message.certificates.isEmpty)
    let verified = try sample.verify(without, "-queryfile", "request.tsq", "-untrusted", "chain.pem")
    #expect(verified.status == 0, "\(verified.output)")
    #expect(try sample.verify(without).status != 0)
  }

  @Test("what it does not stamp it refuses by name, and OpenSSL reads the name")
  func refusals() throws {
    let sample = try SampleUnit()
    let refused: [([UInt8], TimeStampRefusal, String)] = [
      (try sample.query("-sha1"), .badAlg, "unrecognized or unsupported algorithm identifier"),
      (try sample.query("-sha256", "-tspolicy", "1.2.3.4.2"), .unacceptedPolicy, "TSA policy is not supported"),
      ([1, 2, 3], .badDataFormat, "the data submitted has the wrong format"),
      ([], .badDataFormat, "the data submitted has the wrong format"),
    ]
    for (request, refusal, text) in refused {
      let answer = sample.unit.answer(to: request)
      #expect(try TimeStampAnswer(der: answer) == .refused(refusal))
      #expect(try sample.text(of: answer).contains(text))
    }
  }

  @Test("no two stamps have one number, from one unit or from one that was started again")
  func numbers() throws {
    let sample = try SampleUnit()
    let again = try SampleUnit.unit(
      of: sample.state, sample.certificate, policy: SampleUnit.policy, clock: sample.clock)
    let request = try sample.query("-sha256", "-no_nonce")
    let numbers = try (0..<200).flatMap { _ in
      try [sample.unit, again].map { try sample.token($0.answer(to: request)).info.serialNumber }
    }
    #expect(Set(numbers).count == 400 && numbers.allSatisfy { $0.count == 16 && $0[0] & 0xC0 == 0x40 })
  }

  @Test("without a clock that is known to be right there is no stamp")
  func clock() throws {
    let sample = try SampleUnit()
    #expect(sample.refusal() == nil)
    sample.clock.move(by: 1_000, mostError: 251_000)
    #expect(sample.refusal() == .timeNotAvailable)
    sample.clock.move(by: 0, mostError: 249_000)
    #expect(sample.refusal() == nil)
    sample.clock.move(by: -1)
    #expect(sample.refusal() == .timeNotAvailable)
    sample.clock.move(by: 1)
    #expect(sample.refusal() == nil)
    sample.clock.lose()
    #expect(sample.refusal() == .timeNotAvailable)
    let answer = sample.unit.answer(to: try sample.query("-sha256"))
    #expect(try sample.text(of: answer).contains("the TSA's time source is not available"))
  }

  @Test("ordered stamps have ever later times on a clock that stands, as long as its accuracy allows")
  func ordering() throws {
    let sample = try SampleUnit(TimeStampPolicy([1, 2, 3], accuracy: .milliseconds(10), isOrdered: true))
    sample.clock.move(by: 0, mostError: 9_500)
    let request = try sample.query("-sha256")
    let times = try (0..<500).map { _ in try sample.token(sample.unit.answer(to: request)).info }
    #expect(zip(times, times.dropFirst()).allSatisfy { $0.time < $1.time } && times.allSatisfy(\.isOrdered))
    #expect(sample.refusal() == nil)
    #expect(sample.refusal() == .timeNotAvailable)
    sample.clock.move(by: 1_000, mostError: 9_500)
    #expect(sample.refusal() == nil)
    #expect(try sample.text(of: sample.unit.answer(to: request)).contains("Ordering: yes"))
  }

  @Test("a certificate that is over, or not yet valid, makes no stamps")
  func validity() throws {
    for time in [SampleAuthorities.begin - 1, SampleAuthorities.begin + 80 * 86_400 + 1] {
      #expect(try SampleUnit(at: time).refusal() == .systemFailure)
    }
  }

  @Test("a unit is made only with a certificate for it, over its own key and under its own authority")
  func making() throws {
    let state = try SampleAuthorities()
    let clock = SampleClock(SampleAuthorities.now)
    #expect(throws: AuthorityError.wrongUse) {
      try SampleUnit.unit(of: state, try state.certificate(.seals), policy: nil, clock: clock)
    }
    let own = try state.certificate(.timeStamps)
    #expect(throws: AuthorityError.keyMismatch(.root)) {
      try SampleUnit.unit(of: state, own, key: .root, policy: nil, clock: clock)
    }
    let other = try SampleAuthorities()
    #expect(throws: AuthorityError.wrongUse) {
      try TimeStampUnit(
        own, key: SampleAuthorities.holderKey, in: state.keys, under: other.authority(.timeStamps).certificate,
        of: other.root.certificate, policy: .unregistered, clock: clock)
    }
  }

  @Test(
    "OpenSSL believes units of every kind of key that it knows, and each is checked here",
    arguments: [.p256, .p384, .rsa3072, .ed25519] as [KeyAlgorithm])
  func algorithms(algorithm: KeyAlgorithm) throws {
    let sample = try SampleUnit()
    let folder = try TemporaryFolder()
    let keys = try SoftwareKeyStore.create(
      at: folder.path("keys"), passphrase: [UInt8]("sous le toguna".utf8), cost: .trifling)
    let name = SampleAuthorities.key("unit")
    try keys.create(name, algorithm)
    let certificate = try sample.state.authority(.timeStamps).issue(
      .timeStampUnit, to: try sample.state.holder(.timeStamps), over: try CertifiedKey(name, in: keys),
      from: SampleAuthorities.begin, until: SampleAuthorities.now + 86_400)
    let unit = try TimeStampUnit(
      certificate, key: name, in: keys, under: sample.state.authority(.timeStamps).certificate,
      of: sample.state.root.certificate, policy: .bestPractices, clock: sample.clock)
    let answer = unit.answer(to: try sample.query("-sha512", "-cert"))
    let request = try TimeStampRequest(der: try sample.peer.read("request.tsq"))
    #expect(try sample.token(answer).check(answering: request).der == certificate.der)
    // RFC 8419 is younger than the PKCS #7 that `openssl ts` reads tokens by.
    guard algorithm != .ed25519 else { return }
    let verified = try sample.verify(answer)
    #expect(verified.status == 0, "\(verified.output)")
  }

  @Test("what any other certificate signs is no stamp")
  func otherUse() throws {
    let sample = try SampleUnit()
    let chain = try CertificateChain(
      pem: try sample.state.certificate(.seals).pem + sample.state.authority(.seals).certificate.pem,
      root: try StateRoot(pem: sample.state.root.certificate.pem))
    let signer = try Signer(key: SampleAuthorities.holderKey, in: sample.state.keys, chain: chain, form: .timeStamp)
    let request = TimeStampRequest(over: DigestAlgorithm.sha256.hash([]))
    let info = try TimeStampTemplate(.unregistered).info(for: request, serial: .random(), time: 0)
    let token = try TimeStampToken(
      der: try signer.signedData(over: signer.digestAlgorithm.hash(info), content: info))
    #expect(throws: TimeStampFault.notTimeStamping) { try token.check(answering: request) }
  }

  @Test("policies have an accuracy of 2 milliseconds to a second, in whole milliseconds")
  func policies() {
    for accuracy in [Duration.milliseconds(1), .milliseconds(1001), .microseconds(2_500), .zero] {
      #expect(TimeStampPolicy([1, 2, 3], accuracy: accuracy) == nil)
    }
    #expect(TimeStampPolicy.unregistered.identifier == [2, 5, 29, 32, 0])
    #expect(TimeStampPolicy.bestPractices.identifier == [0, 4, 0, 2023, 1, 1])
  }

  @Test("it stamps the signatures that are made in the same process, in the room that was kept for it")
  func stamper() throws {
    let sample = try SampleUnit()
    let chain = try CertificateChain(
      pem: try sample.state.certificate(.seals).pem + sample.state.authority(.seals).certificate.pem,
      root: try StateRoot(pem: sample.state.root.certificate.pem))
    let signer = try Signer(key: SampleAuthorities.holderKey, in: sample.state.keys, chain: chain, form: .pades)
    let digest = DigestAlgorithm.sha256.hash([1, 2, 3])
    let bytes = try signer.signedData(over: digest, stampedBy: sample.unit)
    #expect(bytes.count <= signer.longestCMS(stampedBy: sample.unit))
    let message = try CMSMessage(bytes, in: .der)
    let signature = message.signers[0]
    try message.check(signature, overDigest: digest, by: chain.leaf.certificate)
    let attribute = try #require(signature.unsignedAttributes.first { $0.type == CMSIdentifiers.signatureTimeStamp })
    let token = try TimeStampToken(der: try #require(attribute.value))
    #expect(
      try token.check(over: [UInt8](SHA256.hash(data: signature.signature)), by: .sha256).der == sample.certificate.der)
    #expect(token.der.count <= sample.unit.longestToken)
    sample.clock.lose()
    #expect(throws: SignatureError.noTimeStamp(.timeNotAvailable)) {
      try signer.signedData(over: digest, stampedBy: sample.unit)
    }
  }

  @Test("of its stamps, cut or altered 10,000 times, none that is accepted says anything else")
  func mutations() throws {
    let sample = try SampleUnit()
    let request = try TimeStampRequest(der: try sample.query("-sha256", "-cert"))
    let token = try TimeStampToken(der: try sample.unit.token(for: request))
    _ = try token.check(answering: request)
    var random = SeededGenerator(seed: 5816)
    for _ in 0..<10_000 {
      guard let mutated = try? TimeStampToken(der: random.mutated(token.der)),
        (try? mutated.check(answering: request)) != nil
      else { continue }
      #expect(mutated.info == token.info)
    }
  }

  @Test("whatever the bytes of a request, there is an answer")
  func hostile() throws {
    let sample = try SampleUnit()
    let request = try sample.query("-sha256", "-cert", "-tspolicy", "1.2.3.4.9")
    var random = SeededGenerator(seed: 319_422)
    for _ in 0..<2_000 {
      let answer = sample.unit.answer(to: random.mutated(request))
      #expect(throws: Never.self) { try TimeStampAnswer(der: answer) }
    }
  }
}

extension CMSSignerInfo {
  /// The digests that name the signer's certificates.
  fileprivate var ownCertificatesByDigest: [ASN1ObjectIdentifier]? {
    try? ownCertificates().map(\.algorithm)
  }
}
