public import Foundation
public import Identity

/// A record of a register as it stands: its latest version.
public struct RegisterRecord: Sendable, Hashable {
  /// 32 lower-case hexadecimal digits that tell nothing of the record.
  public let id: String
  public let register: String
  /// Whose key seals it: nobody else's data is under that key.
  public let person: PersonID
  /// From 1; each correction adds one.
  public let version: Int
  /// A value for every field of the register, empty where the record has none. Dates are in EDTF, places and offices
  /// are codes.
  public let values: [String: String]
  /// Who wrote this version, and when.
  public let author: String
  public let recordedAt: Date
}
