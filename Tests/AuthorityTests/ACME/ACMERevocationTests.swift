import Foundation
import Signatures
import Testing
import X509

@testable import Authority

@Suite("ACME: revocation and renewal")
struct ACMERevocationTests {
  @Test("the account revokes its certificate, with a reason, once")
  func byAccount() async throws {
    try await withServer(try await TestServer()) { world in
      var client = TestClient(world)
      try await client.register()
      let certificate = try await leaf(of: client, ["a.gouv.ml"])
      let url = TestClient.url("/revoke-certificate")
      var fields: [String: Any] = ["certificate": Base64.url.text(certificate.der)]
      for reason in [2, 6, 7, 8, 9, 10, 11, -1] {
        fields["reason"] = reason
        #expect(try await client.post(url, fields).problem == "badRevocationReason")
      }
      fields["reason"] = 4
      #expect(try await client.post(url, fields).status == 200)
      #expect(world.register.revocation(of: certificate.serial)?.reason == .superseded)
      #expect(try await client.post(url, fields).problem == "alreadyRevoked")
    }
  }

  @Test("the certificate's own key revokes it, and no other key")
  func byKey() async throws {
    try await withServer(try await TestServer()) { world in
      var client = TestClient(world)
      try await client.register()
      let key = Certificates.Key()
      let certificate = try await leaf(of: client, ["a.gouv.ml"], key: key)
      let fields: [String: Any] = ["certificate": Base64.url.text(certificate.der), "reason": 1]
      let url = TestClient.url("/revoke-certificate")
      #expect(try await TestClient(world).post(url, fields).problem == "unauthorized")
      #expect(try await TestClient(world, key: .p256(key.key)).post(url, fields).status == 200)
      #expect(world.register.revocation(of: certificate.serial)?.reason == .keyCompromise)
    }
  }

  @Test("another account revokes only when it holds all the names")
  func byOtherAccount() async throws {
    try await withServer(try await TestServer()) { world in
      var client = TestClient(world)
      try await client.register()
      let certificate = try await leaf(of: client, ["a.gouv.ml", "b.gouv.ml"])
      let fields = ["certificate": Base64.url.text(certificate.der)]
      let url = TestClient.url("/revoke-certificate")
      var other = TestClient(world)
      try await other.register()
      #expect(try await other.post(url, fields).problem == "unauthorized")
      try await other.meet("http-01", of: try await other.order("a.gouv.ml"))
      #expect(try await other.post(url, fields).problem == "unauthorized")
      try await other.meet("dns-01", of: try await other.order("b.gouv.ml"))
      #expect(try await other.post(url, fields).status == 200)
      #expect(world.register.revocation(of: certificate.serial)?.reason == .unspecified)
    }
  }

  @Test("what this server did not issue is not revoked")
  func foreignCertificate() async throws {
    try await withServer(try await TestServer()) { world in
      var client = TestClient(world)
      try await client.register()
      let foreign = try world.authorities.certificate(.servers)
      let url = TestClient.url("/revoke-certificate")
      let answer = try await client.post(url, ["certificate": Base64.url.text(foreign.der)])
      #expect(answer.status == 404)
      #expect(try await client.post(url, ["certificate": "AAAA"]).problem == "malformed")
    }
  }

  @Test("a client is told to renew after two thirds of the life, and at once after revocation")
  func renewalInfo() async throws {
    try await withServer(try await TestServer()) { world in
      var client = TestClient(world)
      try await client.register()
      let certificate = try await leaf(of: client, ["a.gouv.ml"])
      let path = "/renewal-info/\(try renewalID(of: certificate, world))"
      let answer = await world.ask(.get, path)
      #expect(answer.status == 200)
      #expect(answer.header("Retry-After") == "21600")
      let (start, end) = try window(answer)
      let life = certificate.notAfter.timeIntervalSince(certificate.notBefore)
      #expect(abs(start.timeIntervalSince(certificate.notBefore) - life * 2 / 3) <= 1)
      #expect(start < end && end < certificate.notAfter)

      let fields = ["certificate": Base64.url.text(certificate.der)]
      #expect(try await client.post(TestClient.url("/revoke-certificate"), fields).status == 200)
      #expect(try window(await world.ask(.get, path)).end <= world.time)

      #expect(await world.ask(.get, "/renewal-info/AAAA.AAAA").status == 404)
      for bad in ["AAAA", "AAAA.", "AAAA.AAAA.AAAA", "AA==.AAAA"] {
        #expect(await world.ask(.get, "/renewal-info/\(bad)").status == 404)
      }
    }
  }

  @Test("the identifier of a certificate is that of RFC 9773")
  func exampleIdentifier() throws {
    // RFC 9773 §4.1: a number with its first bit set has a zero before it.
    let key: [UInt8] = [
      0x69, 0x88, 0x5B, 0x6B, 0x87, 0x46, 0x40, 0x41, 0xE1, 0xB3, 0x7B, 0x84, 0x7B, 0xA0, 0xAE, 0x2C, 0xDE, 0x01, 0xC8,
      0xD4,
    ]
    let serial = try #require(SerialNumber(bytes: [0x87, 0x65, 0x43, 0x21]))
    #expect(RenewalID(issuerKey: key, serial: serial).rawValue == "aYhba4dGQEHhs3uEe6CuLN4ByNQ.AIdlQyE")
  }

  @Test("an order says which certificate it replaces, and no two replace the same")
  func replacing() async throws {
    try await withServer(try await TestServer()) { world in
      var client = TestClient(world)
      try await client.register()
      let id = try renewalID(of: try await leaf(of: client, ["a.gouv.ml"]), world)
      #expect(try await client.order("b.gouv.ml", replaces: id).problem == "malformed")
      #expect(try await client.order("a.gouv.ml", replaces: "AAAA.AAAA").problem == "malformed")
      #expect(try await client.order("a.gouv.ml", replaces: "AAAA").problem == "malformed")
      var other = TestClient(world)
      try await other.register()
      #expect(try await other.order("a.gouv.ml", replaces: id).problem == "unauthorized")

      let order = try await client.order("a.gouv.ml", "b.gouv.ml", replaces: id)
      #expect(order.status == 201)
      #expect(try order.object["replaces"] as? String == id)
      let second = try await client.order("a.gouv.ml", replaces: id)
      #expect(second.status == 409)
      #expect(second.problem == "alreadyReplaced")
      // An order that came to nothing frees the certificate.
      let authorization = try #require((try order.object["authorizations"] as? [String])?.first)
      _ = try await client.post(authorization, ["status": "deactivated"])
      #expect(try await client.order("a.gouv.ml", replaces: id).status == 201)
    }
  }

  private func leaf(
    of client: TestClient, _ names: [String], key: Certificates.Key = Certificates.Key()
  ) async throws -> IssuedCertificate {
    let chain = try await client.certificate(names, key: key).chain
    let end = "-----END CERTIFICATE-----\n"
    let first = try #require(chain.components(separatedBy: end).first)
    return try IssuedCertificate(pem: first + end)
  }

  private func renewalID(of certificate: IssuedCertificate, _ world: TestServer) throws -> String {
    let identifier = try #require(try certificate.certificate.extensions.authorityKeyIdentifier?.keyIdentifier)
    return RenewalID(issuerKey: [UInt8](identifier), serial: certificate.serial).rawValue
  }

  private func window(_ answer: ACMEAnswer) throws -> (start: Date, end: Date) {
    let window = try #require(try answer.object["suggestedWindow"] as? [String: String])
    return (
      try Date(try #require(window["start"]), strategy: .iso8601),
      try Date(try #require(window["end"]), strategy: .iso8601)
    )
  }
}
