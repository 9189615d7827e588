import Synchronization

@testable import Authority

/// A network with the pages and texts that a test puts there.
final class TestNetwork: ChallengeProbe {
  /// Guards what is there, and what was asked for.
  private let state = Mutex(
    (
      pages: [String: ProbeSight](), texts: [String: [String]](), issuance: [String: [[UInt8]]](), asked: [String]()
    ))

  /// All that was looked at, in order.
  var asked: [String] { state.withLock { $0.asked } }

  func put(_ sight: ProbeSight, at address: String) {
    state.withLock { $0.pages[address] = sight }
  }

  func put(_ texts: [String], under name: String) {
    state.withLock { $0.texts[name] = texts }
  }

  /// CAA records: flags, tag and value of each. None at all stand for a lookup that fails.
  func put(_ records: [(flags: UInt8, tag: String, value: String)], forIssuanceUnder name: String) {
    let data = records.map { [$0.flags, UInt8($0.tag.utf8.count)] + Array($0.tag.utf8) + Array($0.value.utf8) }
    state.withLock { $0.issuance[name] = data }
  }

  func issuanceRecords(of name: String) async throws(ProbeFailure) -> [[UInt8]] {
    guard let records = state.withLock({ $0.issuance[name] }) else { throw .noRecord }
    guard !records.isEmpty else { throw .noResolution }
    return records
  }

  func look(at page: ChallengePage, limit: Int) async throws(ProbeFailure) -> ProbeSight {
    let sight = state.withLock { state in
      state.asked.append(page.address)
      return state.pages[page.address]
    }
    guard let sight else { throw .unreachable }
    return sight
  }

  func texts(of name: String) async throws(ProbeFailure) -> [[UInt8]] {
    let texts = state.withLock { state in
      state.asked.append(name)
      return state.texts[name]
    }
    guard let texts else { throw .noRecord }
    return texts.map { [UInt8]($0.utf8) }
  }
}
