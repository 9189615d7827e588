import Foundation
import Signatures
import Store
import Testing

@testable import Authority

@Suite("ACME: accounts")
struct ACMEAccountTests {
  @Test("a key has one account, which is found again")
  func foundAgain() async throws {
    try await withServer(try await TestServer()) { world in
      var client = TestClient(world)
      let missing = try await client.post(TestClient.url("/new-account"), ["onlyReturnExisting": true])
      #expect(missing.status == 400)
      #expect(missing.problem == "accountDoesNotExist")
      let made = try await client.register(["contact": ["mailto:a@gouv.ml"], "termsOfServiceAgreed": true])
      #expect(made.status == 201)
      #expect(try made.object["status"] as? String == "valid")
      #expect(try made.object["contact"] as? [String] == ["mailto:a@gouv.ml"])
      let found = try await TestClient(world, key: client.key)
        .post(TestClient.url("/new-account"), ["onlyReturnExisting": true])
      #expect(found.status == 200)
      #expect(found.header("Location") == client.account)
      #expect(try found.object["orders"] as? String == client.account.map { $0 + "/orders" })
    }
  }

  @Test("contacts can be changed, and only to one address of e-mail each")
  func contacts() async throws {
    try await withServer(try await TestServer()) { world in
      var client = TestClient(world)
      try await client.register()
      let account = try #require(client.account)
      let changed = try await client.post(account, ["contact": ["mailto:b@gouv.ml", "mailto:c@gouv.ml"]])
      #expect(try changed.object["contact"] as? [String] == ["mailto:b@gouv.ml", "mailto:c@gouv.ml"])
      #expect(try await client.post(account, ["contact": ["tel:+22320000000"]]).problem == "unsupportedContact")
      for bad in [
        "mailto:", "mailto:a@b@c.ml", "mailto:a@gouv.ml?subject=x", "mailto:a@gouv.ml,b@gouv.ml", "mailto:a b@gouv.ml",
      ] {
        #expect(try await client.post(account, ["contact": [bad]]).problem == "invalidContact")
      }
      #expect(
        try await client.post(account).object["contact"] as? [String] == ["mailto:b@gouv.ml", "mailto:c@gouv.ml"])
      #expect(try await client.post(account, ["contact": [String]()]).object["contact"] == nil)
    }
  }

  @Test("an account that was given up can do nothing more")
  func deactivation() async throws {
    try await withServer(try await TestServer()) { world in
      var client = TestClient(world)
      try await client.register()
      let account = try #require(client.account)
      #expect(try await client.post(account, ["status": "revoked"]).problem == "malformed")
      let ended = try await client.post(account, ["status": "deactivated"])
      #expect(ended.status == 200)
      #expect(try ended.object["status"] as? String == "deactivated")
      #expect(try await client.order("a.gouv.ml").problem == "unauthorized")
      #expect(try await client.post(account).status == 403)
      let again = try await TestClient(world, key: client.key).post(
        TestClient.url("/new-account"), [:] as [String: String])
      #expect(again.status == 403)
    }
  }

  @Test("who does not agree to the terms gets no account")
  func terms() async throws {
    try await withServer(try await TestServer(terms: "https://pki.exemple.ml/cgu")) { world in
      var client = TestClient(world)
      let refusal = try await client.register()
      #expect(refusal.problem == "userActionRequired")
      #expect(refusal.links("terms-of-service") == ["https://pki.exemple.ml/cgu"])
      #expect(try await client.register(["termsOfServiceAgreed": true]).status == 201)
    }
  }

  @Test("an agency's credentials make one account")
  func binding() async throws {
    try await withServer(try await TestServer(requiresBinding: true)) { world in
      let credentials = try await credentials(world)
      var client = TestClient(world)
      #expect(try await client.register().problem == "externalAccountRequired")
      let field = try client.binding(credentials)
      #expect(try await client.register(["externalAccountBinding": field]).status == 201)
      var second = TestClient(world)
      let again = try await second.register(["externalAccountBinding": try second.binding(credentials)])
      #expect(again.problem == "unauthorized")
    }
  }

  @Test("credentials that do not fit make no account, and stay unused")
  func wrongBinding() async throws {
    try await withServer(try await TestServer(requiresBinding: true)) { world in
      let credentials = try await credentials(world)
      var client = TestClient(world)
      let wrongKey = ACMEBinding(id: credentials.id, key: Base64.url.random(count: 32))
      let unknown = ACMEBinding(id: "AAAAAAAAAAAAAAAAAAAAAA", key: credentials.key)
      for bad in [wrongKey, unknown] {
        let answer = try await client.register(["externalAccountBinding": try client.binding(bad)])
        #expect(answer.status == 403)
        #expect(answer.problem == "unauthorized")
      }
      let foreignKey = try client.binding(credentials, jwk: TestKey.p256().jwk)
      #expect(try await client.register(["externalAccountBinding": foreignKey]).problem == "malformed")
      let foreignAddress = try client.binding(credentials, url: TestClient.url("/new-order"))
      #expect(try await client.register(["externalAccountBinding": foreignAddress]).problem == "malformed")
      let unsigned = try client.envelope(
        ["alg": "none", "kid": credentials.id, "url": TestClient.url("/new-account")],
        try TestClient.json(client.key.jwk), key: .shared(credentials.key))
      #expect(try await client.register(["externalAccountBinding": unsigned]).problem == "badSignatureAlgorithm")
      #expect(try await client.register(["externalAccountBinding": try client.binding(credentials)]).status == 201)
    }
  }

  @Test("credentials bound to names allow no others, and none once they have ended")
  func boundNames() async throws {
    try await withServer(try await TestServer(requiresBinding: true)) { world in
      let credentials = try await credentials(world, suffixes: ["justice.gouv.ml"])
      var client = TestClient(world)
      try await client.register(["externalAccountBinding": try client.binding(credentials)])
      #expect(try await client.order("www.justice.gouv.ml").status == 201)
      #expect(try await client.order("www.sante.gouv.ml").problem == "rejectedIdentifier")
      let order = try await client.order("www.justice.gouv.ml")
      try await client.meet("http-01", of: order)
      let time = world.time
      #expect(try await world.store.write { try world.bindings.end(credentials.id, at: time, in: $0) })
      #expect(try await client.order("www.justice.gouv.ml").problem == "unauthorized")
      let request = try TestClient.request(["www.justice.gouv.ml"])
      #expect(
        try await client.post(try #require(try order.object["finalize"] as? String), request).problem == "unauthorized")
      let line = try #require(try await world.store.read { try world.bindings.all(in: $0) }.first)
      #expect(line.id == credentials.id && line.agency == "Justice")
      #expect(line.suffixes.map(\.rawValue) == ["justice.gouv.ml"])
      #expect(line.usedAt != nil && line.endedAt != nil)
      #expect(try await !world.store.write { try world.bindings.end(credentials.id, at: time, in: $0) })
    }
  }

  @Test("an account gets another key, and the old one is nobody's")
  func keyChange() async throws {
    try await withServer(try await TestServer()) { world in
      var client = TestClient(world)
      try await client.register()
      let old = client.key
      let new = TestKey.ed25519()
      let url = TestClient.url("/key-change")
      let body = try TestClient.json(["account": try #require(client.account), "oldKey": old.jwk] as [String: Any])
      let inner = try client.envelope(["alg": new.algorithm, "jwk": new.jwk, "url": url], body, key: new)
      #expect(try await client.post(url, inner).status == 200)
      #expect(try await client.post(try #require(client.account)).problem == "malformed")
      client.key = new
      #expect(try await client.post(try #require(client.account)).status == 200)
      let asOld = try await TestClient(world, key: old).post(
        TestClient.url("/new-account"), ["onlyReturnExisting": true])
      #expect(asOld.problem == "accountDoesNotExist")
    }
  }

  @Test("a key change that the new key did not sign, or that is another's, is refused")
  func wrongKeyChange() async throws {
    try await withServer(try await TestServer()) { world in
      var client = TestClient(world)
      try await client.register()
      var other = TestClient(world)
      try await other.register()
      let url = TestClient.url("/key-change")
      let new = TestKey.p256()
      let account = try #require(client.account)
      let body = try TestClient.json(["account": account, "oldKey": client.key.jwk] as [String: Any])
      let header: [String: Any?] = ["alg": new.algorithm, "jwk": new.jwk, "url": url]
      let forged = try client.envelope(header, body, key: .p256())
      #expect(try await client.post(url, forged).problem == "malformed")
      let elsewhere = try client.envelope(
        ["alg": new.algorithm, "jwk": new.jwk, "url": TestClient.url("/new-order")], body, key: new)
      #expect(try await client.post(url, elsewhere).problem == "malformed")
      let good = try client.envelope(header, body, key: new)
      #expect(try await other.post(url, good).problem == "malformed")
      let wrongOld = try TestClient.json(["account": account, "oldKey": other.key.jwk] as [String: Any])
      #expect(try await client.post(url, try client.envelope(header, wrongOld, key: new)).problem == "malformed")
      let taken = try client.envelope(
        ["alg": other.key.algorithm, "jwk": other.key.jwk, "url": url], body, key: other.key)
      let conflict = try await client.post(url, taken)
      #expect(conflict.status == 409)
      #expect(conflict.header("Location") == other.account)
    }
  }

  private func credentials(_ world: TestServer, suffixes: [String] = []) async throws -> ACMEBinding {
    let names = suffixes.compactMap(ServerName.init(rawValue:))
    let time = world.time
    return try await world.store.write {
      try world.bindings.create(for: "Justice", suffixes: names, at: time, in: $0)
    }
  }
}
