import Crypto
import Foundation
import Signatures
import Store
import Testing
import X509

@testable import Authority

@Suite("ACME: orders")
struct ACMEOrderTests {
  @Test("names outside of the policy, wildcards and addresses are refused, all together")
  func refusedNames() async throws {
    try await withServer(try await TestServer()) { world in
      var client = TestClient(world)
      try await client.register()
      for name in [
        "exemple.com", "gouv.ml.exemple.com", "agouv.ml", "*.gouv.ml", "a..gouv.ml", "192.0.2.1", "localhost", "",
      ] {
        let refusal = try await client.order(name)
        #expect(refusal.status == 403)
        #expect(refusal.problem == "rejectedIdentifier")
      }
      let two = try await client.order("a.gouv.ml", "exemple.com", "exemple.org")
      #expect(two.problem == "compound")
      let parts = try #require(try two.object["subproblems"] as? [[String: Any]])
      #expect(parts.compactMap { ($0["identifier"] as? [String: String])?["value"] } == ["exemple.com", "exemple.org"])
      let address = ["identifiers": [["type": "ip", "value": "192.0.2.1"]]]
      #expect(try await client.post(TestClient.url("/new-order"), address).problem == "unsupportedIdentifier")
      #expect(try await client.post(TestClient.url("/new-order"), ["identifiers": [String]()]).problem == "malformed")
      #expect(try await client.order("gouv.ml").status == 201)
    }
  }

  @Test("a server that shows something else has failed, and the order with it")
  func wrongProof() async throws {
    try await withServer(try await TestServer()) { world in
      var client = TestClient(world)
      try await client.register()
      for sight in [ProbeSight.content([UInt8]("autre".utf8)), .refusal(status: 404)] {
        let order = try await client.order("a.gouv.ml")
        let authorization = try #require((try order.object["authorizations"] as? [String])?.first)
        let challenge = try await client.post(authorization).challenge("http-01")
        let token = try #require(challenge["token"] as? String)
        world.network.put(sight, at: "http://a.gouv.ml/.well-known/acme-challenge/\(token)")
        let taken = try await client.post(try #require(challenge["url"] as? String), [:] as [String: String])
        #expect(try taken.object["status"] as? String == "processing")
        #expect(taken.links("up") == [authorization])
        #expect(taken.header("Retry-After") != nil)
        try await world.probe()
        let failed = try await client.post(authorization)
        #expect(try failed.object["status"] as? String == "invalid")
        let error = try #require(try failed.challenge("http-01")["error"] as? [String: Any])
        #expect(error["type"] as? String == "urn:ietf:params:acme:error:incorrectResponse")
        let lost = try await client.post(try #require(order.header("Location")))
        #expect(try lost.object["status"] as? String == "invalid")
        #expect(try lost.object["error"] != nil)
      }
    }
  }

  @Test("a server that cannot be reached is tried again, and then has failed")
  func unreachable() async throws {
    try await withServer(try await TestServer()) { world in
      var client = TestClient(world)
      try await client.register()
      let order = try await client.order("a.gouv.ml")
      let authorization = try #require((try order.object["authorizations"] as? [String])?.first)
      let challenge = try await client.post(authorization).challenge("dns-01")
      _ = try await client.post(try #require(challenge["url"] as? String), [:] as [String: String])
      for _ in 1..<ACMEServer.attempts {
        try await world.probe()
        #expect(try await client.post(authorization).object["status"] as? String == "pending")
        world.pass(seconds: 60)
      }
      try await world.probe()
      let failed = try await client.post(authorization)
      #expect(try failed.object["status"] as? String == "invalid")
      let error = try #require(try failed.challenge("dns-01")["error"] as? [String: Any])
      #expect(error["type"] as? String == "urn:ietf:params:acme:error:dns")
      #expect(world.network.asked.count == ACMEServer.attempts)
    }
  }

  @Test("the probe goes nowhere else than to https of the same host and path, and once")
  func redirections() async throws {
    try await withServer(try await TestServer()) { world in
      var client = TestClient(world)
      try await client.register()
      let locations = [
        "https://b.gouv.ml/.well-known/acme-challenge/TOKEN", "https://a.gouv.ml/", "http://169.254.169.254/",
        "https://a.gouv.ml:8443/.well-known/acme-challenge/TOKEN", "//a.gouv.ml/.well-known/acme-challenge/TOKEN",
        "https://a.gouv.ml@exemple.com/.well-known/acme-challenge/TOKEN", "file:///etc/passwd", "",
        "http://a.gouv.ml/.well-known/acme-challenge/TOKEN",
      ]
      for location in locations + ["https://a.gouv.ml/.well-known/acme-challenge/TOKEN"] {
        let order = try await client.order("a.gouv.ml")
        let authorization = try #require((try order.object["authorizations"] as? [String])?.first)
        let challenge = try await client.post(authorization).challenge("http-01")
        let token = try #require(challenge["token"] as? String)
        let path = "a.gouv.ml/.well-known/acme-challenge/\(token)"
        world.network.put(.redirection(to: location.replacing("TOKEN", with: token)), at: "http://\(path)")
        world.network.put(.content([UInt8]("\(token).\(client.key.thumbprint)\n".utf8)), at: "https://\(path)")
        _ = try await client.post(try #require(challenge["url"] as? String), [:] as [String: String])
        let before = world.network.asked.count
        try await world.probe()
        let isFollowed = !locations.contains(location)
        #expect(world.network.asked.count - before == (isFollowed ? 2 : 1))
        #expect(try await client.post(authorization).object["status"] as? String == (isFollowed ? "valid" : "invalid"))
      }
    }
  }

  @Test("an order is finalized only when it is ready, and only for its own names")
  func wrongRequests() async throws {
    try await withServer(try await TestServer()) { world in
      var client = TestClient(world, key: .p256())
      let accountKey = P256.Signing.PrivateKey()
      client.key = .p256(accountKey)
      try await client.register()
      let order = try await client.order("a.gouv.ml", "b.gouv.ml")
      let finalize = try #require(try order.object["finalize"] as? String)
      let early = try await client.post(finalize, try TestClient.request(["a.gouv.ml", "b.gouv.ml"]))
      #expect(early.status == 403)
      #expect(early.problem == "orderNotReady")
      try await client.meet("http-01", of: order)
      for names in [["a.gouv.ml"], ["a.gouv.ml", "b.gouv.ml", "c.gouv.ml"], ["a.gouv.ml", "exemple.com"], []] {
        #expect(try await client.post(finalize, try TestClient.request(names)).problem == "badCSR")
      }
      let own = try Certificates.request(["a.gouv.ml", "b.gouv.ml"], signedBy: Certificate.PrivateKey(accountKey))
      #expect(try await client.post(finalize, ["csr": Base64.url.text(own)]).problem == "badCSR")
      for text in ["", "AAAA", "=", Base64.url.text(own.dropLast())] {
        #expect(try await client.post(finalize, ["csr": text]).problem == "badCSR")
      }
      #expect(world.register.issued.isEmpty)
      // All of that left the order as it was. A common name counts as one of the names.
      let named = try Certificates.request(["b.gouv.ml"], commonName: "a.gouv.ml", key: Certificates.Key())
      let finished = try await client.post(finalize, ["csr": Base64.url.text(named)])
      #expect(try finished.object["status"] as? String == "valid")
      let again = try await client.post(finalize, ["csr": Base64.url.text(named)])
      #expect(again.problem == "orderNotReady")
      #expect(world.register.issued.count == 1)
    }
  }

  @Test("an authorization that was given up ends its order")
  func deactivation() async throws {
    try await withServer(try await TestServer()) { world in
      var client = TestClient(world)
      try await client.register()
      let order = try await client.order("a.gouv.ml")
      let authorization = try #require((try order.object["authorizations"] as? [String])?.first)
      #expect(try await client.post(authorization, ["status": "valid"]).problem == "malformed")
      let ended = try await client.post(authorization, ["status": "deactivated"])
      #expect(try ended.object["status"] as? String == "deactivated")
      let lost = try await client.post(try #require(order.header("Location")))
      #expect(try lost.object["status"] as? String == "invalid")
      #expect(try await client.post(authorization, ["status": "deactivated"]).problem == "malformed")
    }
  }

  @Test("an order whose time is up is invalid")
  func expiry() async throws {
    try await withServer(try await TestServer()) { world in
      var client = TestClient(world)
      try await client.register()
      let order = try await client.order("a.gouv.ml")
      try await client.meet("http-01", of: order)
      world.pass(seconds: Order.lifetime)
      let late = try await client.post(try #require(order.header("Location")))
      #expect(try late.object["status"] as? String == "invalid")
      let authorization = try #require((try order.object["authorizations"] as? [String])?.first)
      #expect(try await client.post(authorization).object["status"] as? String == "expired")
      let finalize = try #require(try order.object["finalize"] as? String)
      #expect(try await client.post(finalize, try TestClient.request(["a.gouv.ml"])).problem == "orderNotReady")
      #expect(
        (try await client.post(try #require(client.account) + "/orders").object["orders"] as? [String])?.isEmpty == true
      )
    }
  }

  @Test("orders that came to nothing are forgotten, and those with a certificate are kept")
  func forgetting() async throws {
    try await withServer(try await TestServer()) { world in
      var client = TestClient(world)
      try await client.register()
      let (_, kept) = try await client.certificate(["a.gouv.ml"])
      let open = try await client.order("b.gouv.ml")
      let limit = world.time.addingTimeInterval(Order.lifetime + 1)
      #expect(try await world.store.write { try ACMEServer.forgetOrders(endedBefore: world.time, in: $0) } == 0)
      #expect(try await world.store.write { try ACMEServer.forgetOrders(endedBefore: limit, in: $0) } == 1)
      #expect(try await client.post(try #require(kept.header("Location"))).status == 200)
      #expect(try await client.post(try #require(open.header("Location"))).status == 404)
    }
  }

  @Test("open orders of an account are limited")
  func tooMany() async throws {
    try await withServer(try await TestServer()) { world in
      var client = TestClient(world)
      try await client.register()
      for _ in 0..<ACMEServer.openOrders { #expect(try await client.order("a.gouv.ml").status == 201) }
      let refusal = try await client.order("a.gouv.ml")
      #expect(refusal.status == 429)
      #expect(refusal.problem == "rateLimited")
      #expect(refusal.header("Retry-After") != nil)
    }
  }

  @Test("who asks for a validity of their own is refused")
  func ownValidity() async throws {
    try await withServer(try await TestServer()) { world in
      var client = TestClient(world)
      try await client.register()
      let fields: [String: Any] = [
        "identifiers": [["type": "dns", "value": "a.gouv.ml"]], "notAfter": "2036-01-01T00:00:00Z",
      ]
      #expect(try await client.post(TestClient.url("/new-order"), fields).problem == "malformed")
    }
  }
}
