import Authority
import Foundation
import HTTPTypes
import TestSupport
import Testing

@testable import Portal
@testable import toguna

extension Access {
  @Suite("The addresses of the certification authorities")
  struct AuthorityAddresses {
    private let town: Town
    private var desk: AuthorityDesk { get throws { try #require(town.house.authority) } }

    init() throws { town = try #require(Town.current) }

    private func get(_ path: String) async throws -> Answer {
      try await town.answer(Errand(method: .get, path: path), from: town.caller(.stranger))
    }

    @Test(
      "each certificate and each list that a certificate names stands where it says", arguments: AuthorityUse.allCases)
    func published(_ use: AuthorityUse) async throws {
      let authority = try desk.authority(use)
      #expect(try await get("/ca/\(use.slug).cer").body == authority.certificate.der)
      for scope in authority.publication.scopes {
        for isDelta in authority.publication.hasDeltas ? [false, true] : [false] {
          let address = authority.publication.address(of: scope, delta: isDelta).text
          let path = try #require(URL(string: address)?.path)
          let answer = try await get(path)
          #expect(answer.headers[.contentType] == "application/pkix-crl", "\(path)")
          #expect(answer.headers[.cacheControl]?.hasPrefix("public") == true)
          #expect(try RevocationList(der: answer.body).isIssued(by: authority.certificate))
        }
      }
      for path in ["/crl/\(use.slug)-99.crl", "/crl/\(use.slug)-.crl", "/ca/\(use.slug).pem"] {
        #expect(try await get(path).status == 404, "\(path)")
      }
    }

    @Test("a question in an address is answered, with its slashes as they are", .enabled(if: Peer.has("openssl")))
    func question() async throws {
      let held = try #require(try await desk.held(.seals, at: Date()))
      let issuer = try desk.authority(.seals).certificate
      let peer = try Peer()
      try peer.write(held.certificate.pem, as: "seal.pem")
      try peer.write(issuer.pem, as: "issuer.pem")
      try peer.run(
        "openssl", "ocsp", "-issuer", "issuer.pem", "-cert", "seal.pem", "-no_nonce", "-reqout", "question.der")
      let question = Data(try peer.read("question.der")).base64EncodedString()
      let whole = try await get("/ocsp/seals/\(question)")
      #expect(whole.headers[.contentType] == "application/ocsp-response")
      #expect(whole.headers[.cacheControl]?.contains("max-age=3600") == true)
      let escaped = question.replacing("/", with: "%2F").replacing("+", with: "%2B").replacing("=", with: "%3D")
      #expect(try await get("/ocsp/seals/\(escaped)").body == whole.body)
      try peer.write(whole.body, as: "answer.der")
      try peer.write(try desk.root.certificate.pem, as: "root.pem")
      let said = try peer.run(
        "openssl", "ocsp", "-respin", "answer.der", "-issuer", "issuer.pem", "-cert", "seal.pem", "-CAfile", "root.pem",
        "-verify_other", "issuer.pem")
      #expect(said.output.contains("seal.pem: good"), "\(said.output)")
    }

    @Test("what is no question is answered as malformed, and the root has no responder")
    func malformed() async throws {
      #expect(try await get("/ocsp/seals/AAAA").body == [0x30, 3, 0x0A, 1, 1])
      #expect(try await get("/ocsp/nobody/AAAA").status == 404)
    }

    @Test("the page says whose certificates they are, and that no State has qualified them")
    func page() async throws {
      let text = String(decoding: try await get("/autorite").body, as: UTF8.self)
      for expected in ["non qualifiés", "/ca/root.cer", "/crl/signatures-delta.crl", "Autorité des cachets", "ocsp"] {
        #expect(text.contains(expected), "\(expected)")
      }
    }

    @Test("a State where servers get no certificates by themselves has no such address")
    func acme() async throws {
      #expect(try await get("/acme/directory").status == 404)
    }
  }
}
