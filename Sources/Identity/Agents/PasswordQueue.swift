package import Dispatch
import Synchronization

/// Where passwords and PINs are hashed: one at a time on a thread of its own.
///
/// Each hash takes 32 MiB and a tenth of a second. In a queue, a flood of guesses can take neither the memory nor the
/// threads that the pages need; and since the queue is short, nobody in it waits longer than a page may take.
package final class PasswordQueue: Sendable {
  private let queue: DispatchQueue
  private let room: Int
  /// Counts the passwords in the queue, the one at work included; held for an addition.
  private let inside = Mutex(0)

  /// - Parameter room: the most passwords in the queue; 64 take about six seconds.
  package init(room: Int = 64, on queue: DispatchQueue = DispatchQueue(label: "toguna.identity.passwords")) {
    self.room = room
    self.queue = queue
  }

  /// - Throws: `IdentityError.busy`, `.hashingFailed`.
  func hash(_ password: String, cost: ScryptCost) async throws(IdentityError) -> PasswordHash {
    try await run { () throws(IdentityError) in
      var random = SystemRandomNumberGenerator()
      return try PasswordHash(of: password, cost: cost, using: &random)
    }
  }

  /// - Throws: `IdentityError.busy`, `.hashingFailed`.
  func matches(_ password: String, _ hash: PasswordHash) async throws(IdentityError) -> Bool {
    try await run { () throws(IdentityError) in try hash.matches(password) }
  }

  /// Does hungry work in its turn.
  ///
  /// - Throws: `IdentityError.busy`; what the work throws.
  package func run<Value: Sendable>(
    _ work: @escaping @Sendable () throws(IdentityError) -> Value
  ) async throws(IdentityError) -> Value {
    guard enter() else { throw .busy }
    let result: Result<Value, IdentityError> = await withCheckedContinuation { continuation in
      queue.async {
        do throws(IdentityError) {
          continuation.resume(returning: .success(try work()))
        } catch {
          continuation.resume(returning: .failure(error))
        }
      }
    }
    inside.withLock { $0 -= 1 }
    return try result.get()
  }

  private func enter() -> Bool {
    inside.withLock { count in
      guard count < room else { return false }
      count += 1
      return true
    }
  }
}
