/// Values that were found right, with what the tables need besides: made outside of a transaction, since it is most of the work.
struct PreparedRecord: Sendable {
  let register: String
  /// Canonical, without the empty ones.
  let values: [String: String]
  let identity: [UInt8]
  let tokens: [[UInt8]]
}
