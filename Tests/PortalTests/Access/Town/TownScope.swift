import Testing

/// Founds a town for a suite, in which all of its tests stand, and takes it away after them.
struct TownScope: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    let town = try await Town.found()
    do {
      try await Town.$current.withValue(town) { try await function() }
    } catch {
      await town.close()
      throw error
    }
    await town.close()
  }
}

extension Trait where Self == TownScope {
  static var inTown: Self { TownScope() }
}
