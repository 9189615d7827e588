/// Which certificates of an authority a list is about.
public enum ListScope: Sendable, Hashable {
  /// All of them.
  case complete
  /// Those whose number falls into this partition, from 0 (``Publication/scope(of:)``).
  case partition(Int)
}
