import Crypto
import Foundation
import Signatures
import Testing

@testable import Authority

/// A client of ACME, written from RFC 8555 and not from the server.
struct TestClient {
  let world: TestServer
  var key: TestKey
  /// The address of its account, once it has one.
  var account: String?

  init(_ world: TestServer, key: TestKey = .p256()) {
    self.world = world
    self.key = key
  }

  func nonce() async throws -> String {
    try #require(await world.ask(.head, "/new-nonce").header("Replay-Nonce"))
  }

  /// A signed message in JSON. Nil members of `header` are left out.
  func message(_ header: [String: Any?], _ payload: [UInt8], key: TestKey? = nil) throws -> [UInt8] {
    try Self.json(try envelope(header, payload, key: key))
  }

  func envelope(_ header: [String: Any?], _ payload: [UInt8], key: TestKey? = nil) throws -> [String: Any] {
    let protected = Base64.url.text(try Self.json(header.compactMapValues { $0 }))
    let payload = Base64.url.text(payload)
    let signature = try (key ?? self.key).sign([UInt8]("\(protected).\(payload)".utf8))
    return ["protected": protected, "payload": payload, "signature": Base64.url.text(signature)]
  }

  /// The header of a request: with the account as `kid`, or the key where there is none.
  func header(_ url: String, nonce: String?) -> [String: Any?] {
    [
      "alg": key.algorithm, "nonce": nonce, "url": url, "kid": account,
      "jwk": account == nil ? key.jwk : nil,
    ]
  }

  /// Sends a request to a whole address; an absent payload is a POST-as-GET.
  func post(_ url: String, _ payload: Any? = nil) async throws -> ACMEAnswer {
    let bytes = try payload.map(Self.json) ?? []
    return await send(url, try message(header(url, nonce: try await nonce()), bytes))
  }

  func send(_ url: String, _ body: [UInt8]) async -> ACMEAnswer {
    await world.ask(
      .post, String(url.dropFirst(TestServer.base.count)), contentType: "application/jose+json", body: body)
  }

  /// Makes an account and keeps its address.
  @discardableResult
  mutating func register(_ fields: [String: Any] = [:]) async throws -> ACMEAnswer {
    let answer = try await post(Self.url("/new-account"), fields)
    if answer.status < 300 { account = answer.header("Location") }
    return answer
  }

  /// What ties a new account to an agency's credentials.
  func binding(_ credentials: ACMEBinding, url: String = url("/new-account"), jwk: [String: String]? = nil) throws
    -> [String: Any]
  {
    try envelope(
      ["alg": "HS256", "kid": credentials.id, "url": url], try Self.json(jwk ?? key.jwk),
      key: .shared(credentials.key))
  }

  func order(_ names: String..., replaces: String? = nil) async throws -> ACMEAnswer {
    var fields: [String: Any] = ["identifiers": names.map { ["type": "dns", "value": $0] }]
    fields["replaces"] = replaces
    return try await post(Self.url("/new-order"), fields)
  }

  /// A request for a certificate over names, in the form of `finalize`.
  static func request(_ names: [String], key: Certificates.Key = Certificates.Key()) throws -> [String: Any] {
    ["csr": Base64.url.text(try Certificates.request(names, key: key))]
  }

  static func url(_ path: String) -> String { TestServer.base + path }

  static func json(_ value: Any) throws -> [UInt8] {
    [UInt8](try JSONSerialization.data(withJSONObject: value, options: .fragmentsAllowed))
  }
}

extension TestClient {
  /// Takes a challenge of a kind for the only name of an order, having put the right answer where it is looked for.
  func meet(_ kind: String, of order: ACMEAnswer) async throws {
    for address in try #require(try order.object["authorizations"] as? [String]) {
      let authorization = try await post(address)
      let name = try #require((try authorization.object["identifier"] as? [String: String])?["value"])
      let challenge = try authorization.challenge(kind)
      let proof = "\(try #require(challenge["token"] as? String)).\(key.thumbprint)"
      if kind == "http-01" {
        let page = "http://\(name)/.well-known/acme-challenge/\(try #require(challenge["token"] as? String))"
        world.network.put(.content([UInt8](proof.utf8)), at: page)
      } else {
        let digest = Base64.url.text([UInt8](SHA256.hash(data: [UInt8](proof.utf8))))
        world.network.put(["v=spf1 -all", digest], under: "_acme-challenge.\(name)")
      }
      let taken = try await post(try #require(challenge["url"] as? String), [String: String]())
      #expect(taken.status == 200)
    }
    try await world.probe()
  }

  /// The whole conversation; gives the chain in PEM and the finished order.
  func certificate(_ names: [String], key: Certificates.Key = Certificates.Key()) async throws -> (
    chain: String, order: ACMEAnswer
  ) {
    let fields = ["identifiers": names.map { ["type": "dns", "value": $0] }]
    let order = try await post(Self.url("/new-order"), fields)
    try await meet("http-01", of: order)
    let finished = try await post(
      try #require(try order.object["finalize"] as? String), try Self.request(names, key: key))
    #expect(finished.status == 200, "\(finished.text)")
    let chain = try await post(try #require(try finished.object["certificate"] as? String))
    #expect(chain.status == 200)
    return (chain.text, finished)
  }
}
