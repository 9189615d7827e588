/// Whose data a database holds. It is written once, when the database is made, and never changes.
public struct StoreIdentity: Sendable, Hashable {
  /// The code of the State, as `"ML"`.
  public let state: String
  /// An identifier of this deployment, chosen at `init`; a copy of the data keeps it.
  public let instance: String

  public init(state: String, instance: String) {
    self.state = state
    self.instance = instance
  }
}
