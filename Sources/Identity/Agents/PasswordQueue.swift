import Dispatch

/// Where passwords are hashed: one at a time on a thread of its own.
///
/// Each hash takes 32 MiB and a tenth of a second. In a queue, a flood of guesses can take neither the memory nor the
/// threads that the pages need.
struct PasswordQueue: Sendable {
  private let queue = DispatchQueue(label: "toguna.identity.passwords")

  func hash(_ password: String, cost: ScryptCost) async throws(IdentityError) -> PasswordHash {
    try await run { () throws(IdentityError) in
      var random = SystemRandomNumberGenerator()
      return try PasswordHash(of: password, cost: cost, using: &random)
    }
  }

  func matches(_ password: String, _ hash: PasswordHash) async throws(IdentityError) -> Bool {
    try await run { () throws(IdentityError) in try hash.matches(password) }
  }

  private func run<Value: Sendable>(
    _ work: @escaping @Sendable () throws(IdentityError) -> Value
  ) async throws(IdentityError) -> Value {
    let result: Result<Value, IdentityError> = await withCheckedContinuation { continuation in
      queue.async {
        do throws(IdentityError) {
          continuation.resume(returning: .success(try work()))
        } catch {
          continuation.resume(returning: .failure(error))
        }
      }
    }
    return try result.get()
  }
}
