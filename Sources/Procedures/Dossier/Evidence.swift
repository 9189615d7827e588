/// A register's record as an agent saw it when deciding.
public struct Evidence: Sendable, Hashable, Codable {
  public let register: String
  public let record: String
  public let version: Int
  public let values: [String: String]

  public init(register: String, record: String, version: Int, values: [String: String]) {
    self.register = register
    self.record = record
    self.version = version
    self.values = values
  }
}
