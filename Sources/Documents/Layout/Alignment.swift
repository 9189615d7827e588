/// Where lines stand in their column; `start` is the side from which their script reads.
public enum Alignment: String, Sendable, Hashable, CaseIterable {
  case start, centre, end
}
