/// Where the private part of a key stands.
public enum KeyPlace: String, Sendable, Hashable, Codable, CaseIterable {
  /// In a file, of this folder or of one that is kept apart.
  case file
  /// On the token of PKCS#11 that belongs to the folder.
  case token
}
