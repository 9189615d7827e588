import Authority
import Country
import Foundation
import Keys
import Logging
import Portal
import ServiceLifecycle
import Signatures
import Vocabulary

/// What certification and signature cost on one core: signatures, time stamps, validations, certificates, and the answers
/// of the authority over HTTP, which wrk asks for from the other core.
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
    try rate("p256_sign_per_second", "signatures a second by the key store alone", &figures) {
      _ = try keys.signature(for: message, with: trust.signer.key)
    }
    let pdf = BenchPDF.make(bytes: 50_000)
    try rate("pades_bb_per_second", "PAdES B-B a second, of PDFs of 50 KB (aim: 5000)", &figures) {
      _ = try PAdES.sign(pdf, with: trust.signer, at: now)
    }
    let stamped = PAdES.Options(level: try await trust.level(.t))
    try rate("pades_bt_per_second", "PAdES B-T a second, each with a time stamp of its own", &figures) {
      _ = try PAdES.sign(pdf, with: trust.signer, at: now, options: stamped)
    }
    let signed = try PAdES.sign(pdf, with: trust.signer, at: now)
    let anchors = try TrustAnchors(pem: [house.authority?.root.certificate.pem ?? ""])
    guard PAdES.validate(signed, trust: anchors, at: now).isValid else {
      throw Refusal("the bench's signature is not valid")
    }
    try rate("validate_bb_per_second", "validations a second of PAdES B-B", &figures) {
      _ = PAdES.validate(signed, trust: anchors, at: now)
    }
    try certificates(house, at: now, &figures)
    try await answers(house, &figures)
    return figures
  }

  /// For `seconds`, after a warm start.
  private func rate(_ key: String, _ unit: String, _ figures: inout Figures, _ body: () throws -> Void) throws {
    for _ in 0..<20 { try body() }
    let clock = ContinuousClock()
    let begin = clock.now
    var count = 0
    while clock.now - begin < .seconds(seconds) {
      for _ in 0..<10 { try body() }
      count += 10
    }
    figures.add(key, Double(count) / ((clock.now - begin) / .seconds(1)), unit)
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
    try rate("certificates_per_second", "certificates issued a second", &figures) {
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
      for (key, path, question, unit) in [
        ("ocsp_http_per_second", "/ocsp/seals", questions.status, "OCSP answers a second over HTTP (aim: 20000)"),
        ("tsa_http_per_second", "/tsa", questions.stamp, "time stamps a second over HTTP (aim: 8000)"),
      ] {
        let url = "http://localhost:\(Self.port)\(path)"
        figures.add(key, try Wrk.rate(of: url, seconds: seconds, script: question), unit)
      }
      group.cancelAll()
    }
  }
}
