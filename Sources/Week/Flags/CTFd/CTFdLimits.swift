/// What an export may hold. All sizes are in bytes.
public enum CTFdLimits {
  /// The archive as it comes.
  public static let archive = 64 << 20
  /// A table in JSON.
  static let table = 8 << 20
  /// A file of a challenge.
  static let file = 4 << 20
  /// The files of all challenges, those of refused ones too.
  static let files = 64 << 20
  static let challenges = 500
  static let filesOfOne = 10
  static let answersOfOne = 20
}
