/// Which Toguna this is.
public enum Release {
  /// A semantic version (semver.org).
  public static let version = "0.1.0"
}
