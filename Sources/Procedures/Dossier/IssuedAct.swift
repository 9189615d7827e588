/// The act that was made: its check code and the SHA-256 of what its signature covers, in hexadecimal.
public struct IssuedAct: Sendable, Hashable, Codable {
  public let checkCode: String
  public let digest: String

  public init(checkCode: String, digest: String) {
    self.checkCode = checkCode
    self.digest = digest
  }
}
