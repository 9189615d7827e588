import Authority
import Foundation
import Signatures
import Store
import TestSupport
import Testing

@testable import toguna

@Suite("A State's authorities")
struct StateAuthoritiesTests {
  /// A State as it was founded before there were authorities: no certificates of theirs, none of their keys.
  private func older() async throws -> SmallState {
    let state = try await SmallState.found()
    try FileManager.default.removeItem(atPath: state.folder.authorities)
    return state
  }

  @Test("a State is founded with its authorities, and its acts' seal stays under the root alone")
  func founded() async throws {
    let state = try await SmallState.found()
    try await state.open { house in
      let desk = try #require(house.authority)
      #expect(desk.authorities.map(\.use) == AuthorityUse.allCases)
      #expect(house.signer.chain.root.pem == desk.root.certificate.pem)
      let publication = try desk.authority(.seals).publication
      #expect(publication.responder?.text == "http://guichet.ml/ocsp/seals")
      for use in [AuthorityUse.seals, .timeStamps] { #expect(try await desk.held(use, at: Date()) != nil) }
      #expect(try await desk.certificates(of: .root).map(\.profile).contains("act-seal"))
      let anchors = TrustAnchors(roots: [house.signer.chain.root])
      #expect(anchors.roots.count == 1)
      for file in [house.folder.agencySeal, house.folder.timeStampUnit] {
        let pem = String(decoding: try #require(FileManager.default.contents(atPath: file)), as: UTF8.self)
        #expect(throws: Never.self) { try CertificateChain(pem: pem, root: house.signer.chain.root) }
      }
    }
  }

  @Test("a State that was founded without them opens as it did, and they are added to it")
  func added() async throws {
    let state = try await older()
    try await state.open { house in
      #expect(house.authority == nil && house.acme == nil)
      try await house.authorities.found(
        under: house.signer.chain.root,
        seal: try SealCertificate(
          pem: String(decoding: try #require(FileManager.default.contents(atPath: house.folder.seal)), as: UTF8.self)),
        in: house.store, at: Date())
    }
    try await state.open { house in
      let desk = try #require(house.authority)
      #expect(try await desk.list(of: .root, scope: .complete, isDelta: false) != nil)
    }
  }

  @Test("the root's key may leave the machine, and the State opens and certifies all the same")
  func rootAway() async throws {
    let state = try await SmallState.found()
    try FileManager.default.removeItem(atPath: state.folder.keys + "/root.key")
    try await state.open { house in
      let desk = try #require(house.authority)
      let published = try await desk.publish(at: Date(), isForced: true)
      #expect(published.rootIsDue != nil && published.made[.seals] == 1)
    }
  }

  @Test(
    "the seal for what must hold for long is sound to openssl with the root alone", .enabled(if: Peer.has("openssl")))
  func agencySeal() async throws {
    let state = try await SmallState.found()
    let done = try Peer().run(
      "openssl", "verify", "-CAfile", state.folder.root, "-untrusted", state.folder.agencySeal, state.folder.agencySeal)
    #expect(done.status == 0, "\(done.output)")
  }
}
