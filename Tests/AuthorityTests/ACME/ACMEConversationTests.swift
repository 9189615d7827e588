import Foundation
import Testing

@testable import Authority

@Suite("ACME: the conversation")
struct ACMEConversationTests {
  @Test("a server gets its certificate by each challenge", arguments: ["http-01", "dns-01"])
  func wholeConversation(kind: String) async throws {
    try await withServer(try await TestServer()) { world in
      var client = TestClient(world)
      #expect(try await client.register(["contact": ["mailto:info@justice.gouv.ml"]]).status == 201)
      let order = try await client.order("www.justice.gouv.ml", "justice.gouv.ml", "WWW.justice.gouv.ml")
      #expect(order.status == 201)
      #expect(try order.object["status"] as? String == "pending")
      #expect((try order.object["identifiers"] as? [Any])?.count == 2)

      try await client.meet(kind, of: order)
      let address = try #require(order.header("Location"))
      let ready = try await client.post(address)
      #expect(try ready.object["status"] as? String == "ready")

      let names = ["justice.gouv.ml", "www.justice.gouv.ml"]
      let finished = try await client.post(
        try #require(try order.object["finalize"] as? String), try TestClient.request(names))
      #expect(try finished.object["status"] as? String == "valid")
      let answer = try await client.post(try #require(try finished.object["certificate"] as? String))
      #expect(answer.header("Content-Type") == "application/pem-certificate-chain")

      let parts = answer.text.components(separatedBy: "-----END CERTIFICATE-----\n").dropLast()
        .map { $0 + "-----END CERTIFICATE-----\n" }
      #expect(parts.count == 2)
      let certificate = try IssuedCertificate(pem: parts[0])
      #expect(try IssuedCertificate(pem: parts[1]) == world.authorities.authority(.servers).certificate)
      #expect(world.register.issued == [certificate.serial])
      #expect(certificate.notAfter.timeIntervalSince(certificate.notBefore) == 90 * 86_400 - 1)
      #expect(certificate.notBefore < world.time)
    }
  }

  @Test("the directory names every resource, and every answer bears a nonce")
  func directory() async throws {
    try await withServer(try await TestServer(requiresBinding: true, terms: "https://pki.exemple.ml/cgu")) { world in
      let directory = await world.ask(.get, "/directory")
      #expect(directory.status == 200)
      #expect(directory.header("Content-Type") == "application/json")
      #expect(directory.header("Replay-Nonce") != nil)
      #expect(directory.links("index").isEmpty)
      for name in ["newNonce", "newAccount", "newOrder", "revokeCert", "keyChange", "renewalInfo"] {
        #expect((try directory.object[name] as? String)?.hasPrefix(TestServer.base) == true)
      }
      let meta = try #require(try directory.object["meta"] as? [String: Any])
      #expect(meta["externalAccountRequired"] as? Bool == true)
      #expect(meta["termsOfService"] as? String == "https://pki.exemple.ml/cgu")

      #expect(await world.ask(.head, "/new-nonce").status == 200)
      let fresh = await world.ask(.get, "/new-nonce")
      #expect(fresh.status == 204)
      #expect(fresh.header("Cache-Control") == "no-store")
      for path in ["/new-nonce", "/nothing", "/order/short", "", "/", "/new-order"] {
        let answer = await world.ask(.get, path)
        #expect(answer.header("Replay-Nonce") != nil)
        #expect(answer.links("index") == ["\(TestServer.base)/directory"])
      }
    }
  }

  @Test("what is asked in the wrong way is refused with the right status")
  func wrongWay() async throws {
    try await withServer(try await TestServer()) { world in
      #expect(await world.ask(.get, "/nothing").status == 404)
      let wrongMethod = await world.ask(.get, "/new-order")
      #expect(wrongMethod.status == 405)
      #expect(wrongMethod.header("Allow") == "POST")
      #expect(await world.ask(.post, "/directory").status == 405)
      #expect(await world.ask(.other, "/new-account").status == 405)
      #expect(await world.ask(.post, "/new-account", contentType: "application/json").status == 415)
      let long = [UInt8](repeating: UInt8(ascii: " "), count: ACMERequest.longestBody + 1)
      let tooLong = await world.ask(.post, "/new-account", contentType: "application/jose+json", body: long)
      #expect(tooLong.status == 413)
    }
  }

  @Test("what belongs to one account is not shown to another")
  func foreignResources() async throws {
    try await withServer(try await TestServer()) { world in
      var owner = TestClient(world)
      try await owner.register()
      var other = TestClient(world)
      try await other.register()
      let (_, order) = try await owner.certificate(["www.gouv.ml"])
      let authorization = try #require((try order.object["authorizations"] as? [String])?.first)
      let challenge = try await owner.post(authorization).challenge("http-01")
      let addresses = [
        try #require(owner.account), try #require(owner.account) + "/orders", try #require(order.header("Location")),
        authorization, try #require(challenge["url"] as? String),
        try #require(try order.object["certificate"] as? String),
      ]
      for address in addresses {
        #expect(try await owner.post(address).status == 200)
        let refusal = try await other.post(address)
        #expect(refusal.status == 403)
        #expect(refusal.problem == "unauthorized")
      }
      let finalize = try await other.post(
        try #require(try order.object["finalize"] as? String), try TestClient.request(["www.gouv.ml"]))
      #expect(finalize.status == 403)
      let orders = try await owner.post(try #require(owner.account) + "/orders")
      #expect(try orders.object["orders"] as? [String] == [try #require(order.header("Location"))])
    }
  }
}
