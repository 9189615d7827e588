public import Foundation

/// Where a key stands in its life at some moment.
public enum KeyState: Sendable, Hashable {
  /// Not made before this time, by the clock of who made it.
  case waiting(until: Date)
  /// It signs.
  case active
  /// Its time ended then; it signs no more.
  case ended(at: Date)
  /// It was retired, and its private part destroyed.
  case retired(KeyRetirement)
}
