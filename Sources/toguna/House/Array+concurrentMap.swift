extension Array where Element: Sendable {
  /// Transforms the elements, at most `width` at a time; the results are in the order of the elements.
  func concurrentMap<Result: Sendable>(
    width: Int, _ transform: @escaping @Sendable (Element) async throws -> Result
  ) async throws -> [Result] {
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var next = 0
      func add() {
        guard next < count else { return }
        let index = next
        let element = self[index]
        next += 1
        group.addTask { (index, try await transform(element)) }
      }
      for _ in 0..<Swift.min(width, count) { add() }
      var results = [Result?](repeating: nil, count: count)
      while let (index, result) = try await group.next() {
        results[index] = result
        add()
      }
      return results.compactMap(\.self)
    }
  }
}
