import Foundation
import Store
import TestSupport
import Testing
import Vocabulary

@testable import Authority

@Suite("The check of the authorities' books")
struct DeskInspectionTests {
  let now = TestDesk.now

  /// A State with a seal that was suspended for a while, a revocation, a refused request and a second authority for seals.
  private func used(on engine: TestedEngine) async throws -> (state: TestDesk, desk: AuthorityDesk, seal: SerialNumber)
  {
    let state = try await TestDesk.founded(on: engine)
    let seal = try await state.seal().serial
    let revoked = try await state.seal().serial
    try await state.desk.suspend(seal, by: "issa", at: now)
    try await state.desk.release(seal, by: "issa", at: now.addingTimeInterval(1))
    try await state.desk.revoke(revoked, because: .superseded, by: "issa", at: now.addingTimeInterval(2))
    let refused = try await state.desk.ask(
      for: .seals, TestDesk.holder, csr: try TestDesk.csr(), by: "awa", at: now)
    try await state.desk.refuse(refused, because: "Non.", by: "issa", at: now)
    return (state, try await state.followed(for: .seals, at: now.addingTimeInterval(3)), seal)
  }

  @Test("nothing is found in books that were kept as they should be", arguments: TestedEngine.allCases)
  func clean(engine: TestedEngine) async throws {
    let (state, desk, _) = try await used(on: engine)
    // Its folder goes with it.
    defer { withExtendedLifetime(state) {} }
    #expect(try await desk.inspect() == [])
    try await desk.publish(at: now.addingTimeInterval(30 * 86_400), isForced: true)
    #expect(try await desk.inspect() == [])
  }

  private func found(after change: SQL, in desk: AuthorityDesk) async throws -> [AuthorityFault] {
    try await desk.store.write { _ = try $0.execute(change) }
    return try await desk.inspect()
  }

  @Test("each fault of a certificate's row is named", arguments: TestedEngine.allCases)
  func certificates(engine: TestedEngine) async throws {
    let (state, desk, seal) = try await used(on: engine)
    // Its folder goes with it.
    defer { withExtendedLifetime(state) {} }
    let row: SQL = "WHERE serial = \(seal.bytes)"
    #expect(
      try await found(after: "UPDATE authority_certificate SET issuer = 'signatures' " + row, in: desk)
        .contains(.foreignCertificate(seal, .signatures)))
    #expect(
      try await found(after: "UPDATE authority_certificate SET issuer = 'seals-g7' " + row, in: desk)
        .contains(.unknownIssuer(seal, "seals-g7")))
    #expect(
      try await found(
        after: "UPDATE authority_certificate SET issuer = 'seals', not_after = not_after + 1 " + row, in: desk)
        == [.otherPeriod(seal)])
    let other = try state.desk.authority(.signatures).certificate
    #expect(
      try await found(
        after: "UPDATE authority_certificate SET not_after = not_after - 1, der = \(other.der) " + row, in: desk
      )
      .contains(.unreadableCertificate("\(seal)")))
    #expect(
      try await found(
        after: "DELETE FROM authority_event WHERE deed = 'issue' AND serial = \(other.serial.bytes)", in: desk
      )
      .contains(.untraced(other.serial)))
  }

  @Test("each fault of a request is named", arguments: TestedEngine.allCases)
  func requests(engine: TestedEngine) async throws {
    let (state, desk, seal) = try await used(on: engine)
    // Its folder goes with it.
    defer { withExtendedLifetime(state) {} }
    let lines = try await desk.requests()
    let id = try #require(lines.first { $0.serial == seal }?.id)
    #expect(
      try await found(
        after: "UPDATE authority_approval SET agent = 'awa' WHERE agent = 'issa' AND request = \(id.rawValue)",
        in: desk)
        == [.ownApproval(id), .unapproved(id, approvals: 1)])
    #expect(
      try await found(after: "DELETE FROM authority_approval WHERE request = \(id.rawValue)", in: desk)
        == [.unapproved(id, approvals: 0)])
    #expect(
      try await found(after: "UPDATE authority_request SET state = 'refused' WHERE id = \(id.rawValue)", in: desk)
        == [.strayRequest(id)])
    let noise = [UInt8](repeating: 1, count: 64)
    #expect(
      try await found(
        after: "UPDATE authority_request SET sealed_content = \(noise) WHERE id = \(id.rawValue)", in: desk
      )
      .contains(.unreadableRequest(id.rawValue)))
  }

  @Test("each fault of a revocation is named", arguments: TestedEngine.allCases)
  func revocations(engine: TestedEngine) async throws {
    let (state, desk, seal) = try await used(on: engine)
    // Its folder goes with it.
    defer { withExtendedLifetime(state) {} }
    let lines = try await desk.certificates(of: .seals)
    let revoked = try #require(lines.first { $0.revocation != nil }?.certificate.serial)
    let row: SQL = "WHERE serial = \(revoked.bytes)"
    #expect(
      try await found(after: "UPDATE authority_revocation SET reason = NULL " + row, in: desk)
        == [.unexplained(revoked), .unlisted(revoked, .seals)])
    #expect(
      try await found(after: "UPDATE authority_revocation SET reason = 1 " + row, in: desk)
        == [.unlisted(revoked, .seals)])
    let moved = try await found(
      after: "UPDATE authority_revocation SET reason = 4, issuer = 'servers' " + row, in: desk)
    #expect(
      Set(moved) == [.foreignRevocation(revoked), .unlisted(revoked, .seals), .unlisted(revoked, .servers)])
    #expect(
      try await found(after: "DELETE FROM authority_event WHERE deed = 'release'", in: desk)
        .contains(.unexplained(seal)))
  }

  @Test("each fault of a list is named", arguments: TestedEngine.allCases)
  func lists(engine: TestedEngine) async throws {
    let (state, desk, _) = try await used(on: engine)
    // Its folder goes with it.
    defer { withExtendedLifetime(state) {} }
    #expect(
      try await found(after: "DELETE FROM authority_list WHERE issuer = 'seals' AND number = 2", in: desk)
        == [.listGap(.seals, scope: "complete", number: 2)])
    #expect(
      try await found(after: "UPDATE authority_list SET number = 2 WHERE issuer = 'seals' AND number = 3", in: desk)
        .contains(.badList(.seals, scope: "complete", number: 2)))
    #expect(
      try await found(
        after: """
          UPDATE authority_list SET der = (SELECT der FROM authority_list WHERE issuer = 'root' AND number = 1)
          WHERE issuer = 'servers'
          """, in: desk
      ).contains(.badList(.servers, scope: "complete", number: 1)))
    #expect(
      try await found(after: "DELETE FROM authority_list WHERE issuer = 'seals-g2'", in: desk)
        .contains(.noList(AuthorityID.seals.next, scope: "complete")))
  }
}
