import Foundation
import Testing

@testable import Authority

@Suite("ACME: CAA records", .timeLimit(.minutes(1)))
struct ACMEIssuanceTests {
  /// The error of the one authorization of an order whose challenge was met, nil when it is valid.
  private func outcome(_ kind: String, by client: TestClient) async throws -> String? {
    let order = try await client.order("a.gouv.ml")
    try await client.meet(kind, of: order)
    let authorization = try #require((try order.object["authorizations"] as? [String])?.first)
    let answer = try await client.post(authorization)
    if try answer.object["status"] as? String == "valid" { return nil }
    return (try answer.challenge(kind)["error"] as? [String: Any])?["type"] as? String
  }

  @Test("a name whose records name another authority is refused with the reason, and one that names ours is not")
  func refused() async throws {
    let refusal = "urn:ietf:params:acme:error:caa"
    try await withServer(try await TestServer()) { world in
      var client = TestClient(world)
      let account = try #require(try await client.register().header("Location"))
      #expect(try await outcome("http-01", by: client) == nil)
      world.network.put([(0, "issue", "ca.exemple.com")], forIssuanceUnder: "gouv.ml")
      #expect(try await outcome("http-01", by: client) == refusal)
      world.network.put(
        [(0, "issue", "pki.exemple.ml; accounturi=\(account); validationmethods=dns-01")], forIssuanceUnder: "gouv.ml")
      #expect(try await outcome("http-01", by: client) == refusal)
      #expect(try await outcome("dns-01", by: client) == nil)
      let other = world.server.policy.link(.account(.random()))
      world.network.put([(0, "issue", "pki.exemple.ml; accounturi=\(other)")], forIssuanceUnder: "a.gouv.ml")
      #expect(try await outcome("dns-01", by: client) == refusal)
    }
  }

  @Test("what was seen lasts eight hours: an order that is ready and older is issued nothing")
  func stale() async throws {
    try await withServer(try await TestServer()) { world in
      var client = TestClient(world)
      try await client.register()
      let order = try await client.order("a.gouv.ml")
      try await client.meet("http-01", of: order)
      let place = try #require(order.header("Location"))
      #expect(try await client.post(place).object["status"] as? String == "ready")
      world.pass(seconds: 8 * 3600)
      #expect(try await client.post(place).object["status"] as? String == "invalid")
    }
  }

  @Test("the directory says by which names records let this authority issue")
  func directory() async throws {
    try await withServer(try await TestServer()) { world in
      let meta = try await world.ask(.get, "/directory").object["meta"] as? [String: Any]
      #expect(meta?["caaIdentities"] as? [String] == ["pki.exemple.ml"])
    }
  }
}
