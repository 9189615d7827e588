import Dispatch
import Synchronization

/// The seats of a PostgreSQL engine and the work that waits for one. The seat last left is taken first: its caches are
/// warm.
final class PostgresPool: Sendable {
  private typealias Work = @Sendable (PostgresSeat?) -> Void

  private struct State {
    var free: [PostgresSeat]
    var waiting: [Work] = []
    var isClosed = false
    /// Resumed when the last seat is free.
    var closing: [CheckedContinuation<Void, Never>] = []
  }

  private let size: Int
  /// Guards who sits and who waits.
  private let state: Mutex<State>

  init(size: Int, url: String, keys: UniqueKeys) {
    self.size = size
    state = Mutex(State(free: (1...size).map { PostgresSeat(number: $0, url: url, keys: keys) }))
  }

  func run<Value: Sendable>(_ body: @escaping @Sendable (PostgresSeat) throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      submit { seat in
        guard let seat else { return continuation.resume(throwing: StoreError.closed) }
        continuation.resume(with: Result { try body(seat) })
      }
    }
  }

  /// Refuses new work and waits for what was submitted before.
  func close() async {
    await withCheckedContinuation { continuation in
      let isIdle = state.withLock { state in
        state.isClosed = true
        if state.free.count == size { return true }
        state.closing.append(continuation)
        return false
      }
      if isIdle { continuation.resume() }
    }
    for seat in state.withLock({ $0.free }) { seat.close() }
  }

  private func submit(_ work: @escaping Work) {
    enum Next {
      case refuse
      case sit(PostgresSeat)
      case wait
    }
    let next: Next = state.withLock { state in
      if state.isClosed { return .refuse }
      if let seat = state.free.popLast() { return .sit(seat) }
      state.waiting.append(work)
      return .wait
    }
    switch next {
    case .refuse: work(nil)
    case .sit(let seat): seat.thread.async { self.drive(seat, work) }
    case .wait: break
    }
  }

  /// Does one piece of work after another on the seat's thread, while there is any.
  private func drive(_ seat: PostgresSeat, _ first: @escaping Work) {
    var work: Work? = first
    while let current = work {
      current(seat)
      work = next(for: seat)
    }
  }

  private func next(for seat: PostgresSeat) -> Work? {
    let (work, closing) = state.withLock { state -> (Work?, [CheckedContinuation<Void, Never>]) in
      if !state.waiting.isEmpty { return (state.waiting.removeFirst(), []) }
      state.free.append(seat)
      guard state.free.count == size else { return (nil, []) }
      defer { state.closing = [] }
      return (nil, state.closing)
    }
    for close in closing { close.resume() }
    return work
  }
}
