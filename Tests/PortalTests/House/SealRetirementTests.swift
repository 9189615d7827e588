import Foundation
import Keys
import Signatures
import Testing

@testable import toguna

@Suite("A seal on acts that ends before another was made")
struct SealRetirementTests {
  /// Retires or rotates keys as `toguna keys` does, beside the State.
  private func keys(of state: SmallState) throws -> SoftwareKeyStore {
    try SoftwareKeyStore.open(at: state.folder.keys, passphrase: try PrivateFile.read(state.folder.passphrase))
  }

  @Test("a State whose seal was retired opens all the same, says so, seals nothing, and is given another")
  func retired() async throws {
    let state = try await SmallState.found()
    let old = try Deployment.read(from: state.folder).sealKey
    try keys(of: state).retire(old, because: .keyCompromise(since: Date()))
    let next: KeyName = try await state.open { house in
      #expect(throws: KeyError.self) { try house.authorities.keys.signature(for: [1], with: old) }
      let endings = try await house.endings(at: Date()).map(\.name)
      #expect(endings.contains("the seal on acts"))
      return try await house.authorities.renewActSeal(
        house.deployment, try #require(house.authority), overlap: .zero, by: "awa", at: Date()
      ).key
    }
    try await state.open { house in
      #expect(house.signer.key == next && next != old)
      let endings = try await house.endings(at: Date()).map(\.name)
      #expect(!endings.contains("the seal on acts"))
      #expect(throws: Never.self) { try house.authorities.keys.signature(for: [1], with: next) }
    }
  }

  @Test("a successor that was retired before it was certified is passed over, and one of another kind is refused")
  func successors() async throws {
    let state = try await SmallState.found()
    let old = try Deployment.read(from: state.folder).sealKey
    let other = try keys(of: state).rotate(old, .p384, overlap: .seconds(86_400)).name
    func renew() async throws -> KeyName {
      try await state.open { house in
        try await house.authorities.renewActSeal(
          house.deployment, try #require(house.authority), overlap: .zero, by: "awa", at: Date()
        ).key
      }
    }
    // Stamps, which QR codes hold, are signed with P-256 alone.
    await #expect(throws: Refusal.self) { try await renew() }
    try keys(of: state).retire(other, because: .superseded)
    let made = try await renew()
    #expect(made == other.next)
    try await state.open { house in #expect(house.signer.key == made) }
  }
}
