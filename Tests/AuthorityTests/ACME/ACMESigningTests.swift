import Crypto
import Foundation
import Signatures
import TestSupport
import Testing

@testable import Authority

@Suite("ACME: signed requests")
struct ACMESigningTests {
  @Test("an account may have each kind of key, and signs on with it")
  func kindsOfKeys() async throws {
    try await withServer(try await TestServer()) { world in
      for key in [TestKey.p256(), .p384(), .ed25519(), try .rsa(bits: 2048)] {
        var client = TestClient(world, key: key)
        #expect(try await client.register().status == 201)
        #expect(try await client.post(try #require(client.account)).status == 200)
        #expect(try AccountKey(webKey(key.jwk)).thumbprint == key.thumbprint)
      }
    }
  }

  @Test("a thumbprint is that of RFC 7638")
  func thumbprint() throws {
    let n =
      "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMs"
      + "tn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5"
      + "hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw"
    let key = try AccountKey(JSONWebKey(kty: "RSA", n: n, e: "AQAB"))
    #expect(key.thumbprint == "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs")
  }

  @Test("weak, odd and private keys are refused")
  func badKeys() async throws {
    let good = TestKey.p256().jwk
    let private256 = good.merging(["d": "AAAA"]) { $1 }
    let swapped = good.merging(["x": good["y"] ?? "", "y": good["x"] ?? ""]) { $1 }
    let short = good.merging(["x": "AAAA"]) { $1 }
    let padded = good.merging(["x": (good["x"] ?? "") + "="]) { $1 }
    let symmetric = ["kty": "oct", "k": "AAAA"]
    let even = try TestKey.rsa(bits: 2048).jwk.merging(["e": "Ag"]) { $1 }
    let one = try TestKey.rsa(bits: 2048).jwk.merging(["e": "AQ"]) { $1 }
    let weak = try TestKey.rsa(bits: 1024).jwk
    for jwk in [private256, swapped, short, padded, symmetric, even, one, weak, ["kty": "EC", "crv": "secp256k1"]] {
      #expect(throws: ACMEProblem.self) { try AccountKey(webKey(jwk)) }
    }
    try await withServer(try await TestServer()) { world in
      let refusal = try await TestClient(world, key: try .rsa(bits: 1024)).post(
        TestClient.url("/new-account"), [:] as [String: String])
      #expect(refusal.problem == "badPublicKey")
    }
  }

  @Test("no signature, keyed digests and foreign algorithms are refused", arguments: ["none", "HS256", "RS1", "ES512"])
  func badAlgorithms(name: String) async throws {
    try await withServer(try await TestServer()) { world in
      let client = TestClient(world)
      let url = TestClient.url("/new-account")
      var header = client.header(url, nonce: try await client.nonce())
      header["alg"] = name
      let answer = await client.send(url, try client.message(header, [UInt8]("{}".utf8)))
      #expect(answer.problem == "badSignatureAlgorithm")
      #expect(try answer.object["algorithms"] as? [String] == ["ES256", "ES384", "EdDSA", "RS256"])
      header["alg"] = "ES384"
      header["nonce"] = try await client.nonce()
      #expect(await client.send(url, try client.message(header, [UInt8]("{}".utf8))).problem == "malformed")
    }
  }

  @Test("a nonce is good once")
  func replay() async throws {
    try await withServer(try await TestServer()) { world in
      var client = TestClient(world)
      let url = TestClient.url("/new-account")
      let nonce = try await client.nonce()
      let body = try client.message(client.header(url, nonce: nonce), [UInt8]("{}".utf8))
      #expect(await client.send(url, body).status == 201)
      let again = await client.send(url, body)
      #expect(again.status == 400)
      #expect(again.problem == "badNonce")
      // The refusal bears the nonce of the next try.
      let next = try #require(again.header("Replay-Nonce"))
      #expect(
        await client.send(url, try client.message(client.header(url, nonce: next), [UInt8]("{}".utf8))).status == 200)
      for bad in [nil, "", "AAAA", Base64.url.random(count: 48)] {
        let answer = await client.send(url, try client.message(client.header(url, nonce: bad), [UInt8]("{}".utf8)))
        #expect(answer.problem == "badNonce")
      }
      try await client.register()
      let old = try await client.nonce()
      world.pass(seconds: ReplayNonces.lifetime + 1)
      let late = await client.send(url, try client.message(client.header(url, nonce: old), [UInt8]("{}".utf8)))
      #expect(late.problem == "badNonce")
    }
  }

  @Test("a request with a wrong signature does not spend the nonce")
  func nonceOfAnother() async throws {
    try await withServer(try await TestServer()) { world in
      let client = TestClient(world)
      let url = TestClient.url("/new-account")
      let header = client.header(url, nonce: try await client.nonce())
      let forged = try client.message(header, [UInt8]("{}".utf8), key: .p256())
      #expect(await client.send(url, forged).problem == "malformed")
      #expect(await client.send(url, try client.message(header, [UInt8]("{}".utf8))).status == 201)
    }
  }

  @Test("spent nonces take bounded memory, and forgotten ones are not good again")
  func boundedNonces() {
    let nonces = ReplayNonces(capacity: 8)
    let start = SampleAuthorities.now
    let all = (0..<100).map { nonces.make(at: start.addingTimeInterval(Double($0))) }
    let end = start.addingTimeInterval(100)
    for nonce in all {
      #expect(nonces.isGood(nonce, at: end))
      #expect(nonces.spend(nonce, at: end))
    }
    for nonce in all { #expect(!nonces.spend(nonce, at: end)) }
    #expect(!ReplayNonces().isGood(nonces.make(at: start), at: start))
  }

  @Test("a request is good only for the address it was signed for")
  func wrongAddress() async throws {
    try await withServer(try await TestServer()) { world in
      var client = TestClient(world)
      try await client.register()
      let header = client.header(TestClient.url("/new-account"), nonce: try await client.nonce())
      let answer = await client.send(TestClient.url("/new-order"), try client.message(header, [UInt8]("{}".utf8)))
      #expect(answer.status == 403)
      #expect(answer.problem == "unauthorized")
      let foreign = "https://autre.exemple.ml/acme/new-order"
      let elsewhere = try client.message(client.header(foreign, nonce: try await client.nonce()), [UInt8]("{}".utf8))
      #expect(await client.send(TestClient.url("/new-order"), elsewhere).problem == "unauthorized")
    }
  }

  @Test("the key and the account are never said together, and each has its place")
  func signerOfEach() async throws {
    try await withServer(try await TestServer()) { world in
      var client = TestClient(world)
      try await client.register()
      let url = TestClient.url("/new-order")
      let body = [UInt8](#"{"identifiers":[{"type":"dns","value":"a.gouv.ml"}]}"#.utf8)
      var header = client.header(url, nonce: try await client.nonce())
      header["jwk"] = client.key.jwk
      #expect(await client.send(url, try client.message(header, body)).problem == "malformed")
      header["kid"] = .some(nil)
      #expect(await client.send(url, try client.message(header, body)).problem == "malformed")
      header["jwk"] = .some(nil)
      #expect(await client.send(url, try client.message(header, body)).problem == "malformed")
      header["kid"] = TestServer.base + "/account/AAAAAAAAAAAAAAAAAAAAAA"
      #expect(await client.send(url, try client.message(header, body)).problem == "accountDoesNotExist")
      let new = TestClient.url("/new-account")
      let known = client.header(new, nonce: try await client.nonce())
      #expect(await client.send(new, try client.message(known, [UInt8]("{}".utf8))).problem == "malformed")
    }
  }

  @Test("unprotected headers, several signatures and extensions are refused")
  func foreignShapes() async throws {
    try await withServer(try await TestServer()) { world in
      let client = TestClient(world)
      let url = TestClient.url("/new-account")
      var header = client.header(url, nonce: try await client.nonce())
      var envelope = try client.envelope(header, [UInt8]("{}".utf8))
      envelope["header"] = ["alg": "ES256"]
      #expect(await client.send(url, try TestClient.json(envelope)).problem == "malformed")
      envelope["header"] = nil
      envelope["signatures"] = [["protected": "", "signature": ""]]
      #expect(await client.send(url, try TestClient.json(envelope)).problem == "malformed")
      header["crit"] = ["b64"]
      #expect(await client.send(url, try client.message(header, [UInt8]("{}".utf8))).problem == "malformed")
      header["crit"] = nil
      header["b64"] = false
      #expect(await client.send(url, try client.message(header, [UInt8]("{}".utf8))).problem == "malformed")
    }
  }

  @Test("ten thousand damaged requests are refused and none stops the server")
  func damagedRequests() async throws {
    try await withServer(try await TestServer()) { world in
      let client = TestClient(world)
      let url = TestClient.url("/new-account")
      let body = try client.message(client.header(url, nonce: try await client.nonce()), [UInt8]("{}".utf8))
      var random = SeededGenerator(seed: 9773)
      for _ in 0..<10_000 {
        let damaged = random.mutated(body)
        guard damaged != body else { continue }
        if let message = try? SignedMessage(json: damaged), case .key(let key) = message.signer {
          _ = try? message.check(with: key)
        }
      }
      let nested = [UInt8](repeating: UInt8(ascii: "["), count: ACMERequest.longestBody)
      #expect(await client.send(url, nested).problem == "malformed")
      #expect(await client.send(url, [0xFF, 0xFE, 0]).problem == "malformed")
      #expect(await client.send(url, []).problem == "malformed")
    }
  }

  private func webKey(_ jwk: [String: String]) throws -> JSONWebKey {
    try JSONDecoder().decode(JSONWebKey.self, from: Data(try TestClient.json(jwk)))
  }
}
