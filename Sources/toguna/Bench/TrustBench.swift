import Authority
import Country
import Foundation
import Keys
import Logging
import Portal
import ServiceLifecycle
import Signatures
import Validation
import Vocabulary

/// What certification and signature cost on one core, beside pyHanko and OpenSSL on the same core in the same run. wrk asks
/// over HTTP from the other core.
///
/// Figures are by the clock. Where the machine does other work too, those by the CPU time of this process alone
/// (`…_per_cpu_second`) are nearer to what one core gives: wrk and the peers are processes of their own and not in them.
struct TrustBench {
  static let port = 18_490

  let pack: String
  let seconds: Int

  func run() async throws -> Figures {
    try Wrk.check()
    try Cores.pin(to: 0)
    return try await BenchFolder.measure(pack: pack, births: 0, measure)
  }

  private func measure(_ house: House) async throws -> Figures {
    let now = Date()
    let trust = try await SigningTrust(house, at: now)
    var figures = Figures()
    let keys = house.authorities.keys
    let message = [UInt8](repeating: 7, count: 200)
    try rate("p256_sign", "signatures a second by the key store alone", &figures) {
      _ = try keys.signature(for: message, with: trust.signer.key)
    }
    let pdf = BenchPDF.make(bytes: 50_000)
    try rate("pades_bb", "PAdES B-B a second, of PDFs of 50 KB (aim: 5000)", &figures) {
      _ = try PAdES.sign(pdf, with: trust.signer, at: now)
    }
    let stamped = PAdES.Options(level: try await trust.level(.t))
    try rate("pades_bt", "PAdES B-T a second, each with a time stamp of its own", &figures) {
      _ = try PAdES.sign(pdf, with: trust.signer, at: now, options: stamped)
    }
    let signed = try PAdES.sign(pdf, with: trust.signer, at: now)
    guard let root = house.authority?.root.certificate else { throw Refusal("the State has no authorities") }
    try validations(of: signed, by: root, try await trust.values(), at: now, &figures)
    try certificates(house, at: now, &figures)
    try await answers(house, &figures)

    let peers = TrustPeers(folder: house.folder, seconds: seconds, port: Self.port + 1)
    try peers.prepare(plain: pdf, signed: signed, root: root.pem)
    figures.compare(with: try peers.run())
    return figures
  }

  /// Against the root, with the lists that say what is revoked: by the rules for any signature, and by the fewer and
  /// stricter ones for acts.
  private func validations(
    of signed: [UInt8], by root: IssuedCertificate, _ values: RevocationValues, at now: Date, _ figures: inout Figures
  ) throws {
    let validator = SignatureValidator(anchors: [try TrustAnchor(certificate: root.der)], values: values)
    guard validator.validate(pdf: signed, at: now).isPassed else { throw Refusal("the bench's signature is not valid") }
    try rate("validate_bb", "validations a second of PAdES B-B, with revocation (EN 319 102-1)", &figures) {
      _ = validator.validate(pdf: signed, at: now)
    }
    let anchors = try TrustAnchors(pem: [root.pem])
    guard PAdES.validate(signed, trust: anchors, at: now).isValid else {
      throw Refusal("the bench's signature is not valid as an act's")
    }
    try rate("validate_act", "validations a second by the rules for acts, without revocation", &figures) {
      _ = PAdES.validate(signed, trust: anchors, at: now)
    }
  }

  /// For `seconds`, after a warm start.
  private func rate(_ name: String, _ unit: String, _ figures: inout Figures, _ body: () throws -> Void) throws {
    for _ in 0..<20 { try body() }
    let time = ProcessorTime()
    var count = 0
    while time.elapsed < Double(seconds) {
      for _ in 0..<10 { try body() }
      count += 10
    }
    figures.add(name, Double(count), over: time, unit)
  }

  private func certificates(_ house: House, at now: Date, _ figures: inout Figures) throws {
    guard let desk = house.authority else { throw Refusal("the State has no authorities") }
    let seals = try desk.authority(.seals)
    let holder = Holder.organization(
      try Organization(
        state: house.country.state, name: house.country.description.name.french,
        identifier: OrganizationIdentifier(.national("ET"), in: house.country.state, reference: "BANC"),
        commonName: "Cachet du banc d'essai"))
    let key = try CertifiedKey(house.deployment.sealKey, in: house.authorities.keys)
    try rate("certificates", "certificates issued a second", &figures) {
      _ = try seals.issue(.agencySeal, to: holder, over: key, from: now, until: now.addingTimeInterval(86_400 * 365))
    }
  }
}

extension TrustBench {
  /// OCSP and time stamps as the world asks for them, with questions that OpenSSL wrote.
  private func answers(_ house: House, _ figures: inout Figures) async throws {
    var logger = Logger(label: "bench")
    logger.logLevel = .critical
    let portal = PortalService(
      services: house.services, stand: PortalStand(port: Self.port, isFloodGuarded: false), logger: logger)
    let questions = try await AuthorityQuestions(house)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await portal.run() }
      try await Task.sleep(for: .seconds(1))
      for (name, path, question, unit) in [
        ("ocsp_http", "/ocsp/seals", questions.status, "OCSP answers a second over HTTP (aim: 20000)"),
        ("tsa_http", "/tsa", questions.stamp, "time stamps a second over HTTP (aim: 8000)"),
      ] {
        let time = ProcessorTime()
        let rate = try Wrk.rate(of: "http://127.0.0.1:\(Self.port)\(path)", seconds: seconds, script: question)
        figures.add(name, rate * Double(seconds), over: time, lasting: Double(seconds), unit)
      }
      group.cancelAll()
    }
  }
}

extension Figures {
  /// How many were done in a time, by the clock and by this process's CPU time.
  fileprivate mutating func add(
    _ name: String, _ count: Double, over time: ProcessorTime, lasting elapsed: Double? = nil, _ unit: String
  ) {
    let processor = time.processor
    add("\(name)_per_second", count / (elapsed ?? time.elapsed), unit)
    add("\(name)_per_cpu_second", count / processor, "the same, of this process's CPU time")
  }

  /// What the peers did, and how many times that ours is.
  fileprivate mutating func compare(with peers: [String: Double]) {
    let pairs = [
      ("p256_sign_per_second", "openssl_p256_sign_per_second"), ("pades_bb_per_second", "pyhanko_bb_per_second"),
      ("pades_bt_per_second", "pyhanko_bt_per_second"), ("validate_bb_per_second", "pyhanko_validate_bb_per_second"),
      ("certificates_per_second", "openssl_x509_per_second"), ("ocsp_http_per_second", "openssl_ocsp_http_per_second"),
      ("tsa_http_per_second", "openssl_ts_per_second"),
    ]
    for (own, peer) in pairs {
      guard let ours = self[own], let theirs = peers[peer], theirs > 0 else { continue }
      add(peer, theirs, "the peer's")
      add(own.replacing("_per_second", with: "_ratio"), ours / theirs, "times the peer")
    }
  }
}
