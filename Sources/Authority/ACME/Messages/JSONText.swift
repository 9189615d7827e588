import Foundation

/// JSON as clients of ACME send and read it.
enum JSONText {
  static func bytes(of value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(value))
  }

  /// Throws ``ACMEProblem`` `malformed` for what is not an object of this shape. `bytes` come from a body whose size was
  /// checked; the decoder bounds their depth.
  static func value<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws(ACMEProblem) -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch {
      throw ACMEProblem(.malformed, "not the JSON object that is expected here")
    }
  }
}

/// An object with nothing in it that counts: any object of JSON, and nothing else.
struct AnyJSONObject: Decodable {}
