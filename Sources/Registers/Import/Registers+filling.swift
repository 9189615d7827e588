public import Foundation
import Store

extension Registers {
  /// Adds `count` records that a source makes, such as a ``PeopleGenerator``, in transactions of some hundreds.
  ///
  /// A record whose identity is taken is left out and another is asked for, so that a register that has records already is
  /// filled on. The next batch is made while the store writes the last one.
  ///
  /// - Parameters:
  ///   - progress: how many records are added.
  ///   - next: the values of one more record; nil ends the filling.
  /// - Returns: how many were added: fewer than `count` only when the source ended, or made a hundred batches of records
  ///   that were all there.
  /// - Throws: `RegisterError.unknownRegister`, `.invalid`; errors of the store.
  @discardableResult
  public nonisolated(nonsending) func fill(
    _ register: String, count: Int, author: String, at now: Date, progress: (Int) -> Void = { _ in },
    from next: () -> [String: String]?
  ) async throws -> Int {
    let definition = try known(register)
    let reader = reader(at: now)
    let authorship = Authorship(reason: "", author: author, at: now)
    var added = 0
    var vainBatches = 0
    var batch = try prepareBatch(upTo: count, from: next, definition, reader)
    while !batch.isEmpty, vainBatches < 100 {
      let pending = batch
      async let written = write(pending, authorship)
      let following = try prepareBatch(upTo: count - added - batch.count, from: next, definition, reader)
      let new = try await written
      added += new
      vainBatches = new == 0 ? vainBatches + 1 : 0
      progress(added)
      batch =
        following.isEmpty ? try prepareBatch(upTo: count - added, from: next, definition, reader) : following
    }
    return added
  }

  private func prepareBatch(
    upTo count: Int, from next: () -> [String: String]?, _ definition: RegisterDefinition, _ reader: ValueReader
  ) throws(RegisterError) -> [PreparedRecord] {
    var batch: [PreparedRecord] = []
    while batch.count < min(Self.batch, count), let values = next() {
      batch.append(try prepare(values, for: definition, with: reader))
    }
    return batch
  }

  /// Writes those whose identity is free, and returns how many.
  private nonisolated(nonsending) func write(_ batch: [PreparedRecord], _ authorship: Authorship) async throws -> Int {
    try await store.write { transaction in
      var added = 0
      for prepared in batch where try holder(of: prepared.identity, in: transaction) == nil {
        _ = try insertNew(prepared, authorship, in: transaction)
        added += 1
      }
      return added
    }
  }
}
