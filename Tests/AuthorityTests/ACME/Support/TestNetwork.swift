import Synchronization

@testable import Authority

/// A network with the pages and texts that a test puts there.
final class TestNetwork: ChallengeProbe {
  /// Guards what is there, and what was asked for.
  private let state = Mutex((pages: [String: ProbeSight](), texts: [String: [String]](), asked: [String]()))

  /// All that was looked at, in order.
  var asked: [String] { state.withLock { $0.asked } }

  func put(_ sight: ProbeSight, at address: String) {
    state.withLock { $0.pages[address] = sight }
  }

  func put(_ texts: [String], under name: String) {
    state.withLock { $0.texts[name] = texts }
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
