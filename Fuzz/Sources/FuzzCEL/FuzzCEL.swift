import Rules

/// Compiles and evaluates an expression. A value outside the type that the check promised counts as a crash.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let source = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  guard let expression = try? CELExpression.compile(source, in: environment) else { return 0 }
  guard let value = try? expression.evaluate(bindings) else { return 0 }
  precondition(expression.type.admits(value), "\(value) is no \(expression.type)")
  return 0
}

private let environment = CELEnvironment(
  variables: [
    "answers": .object([
      "name": .string, "age": .int, "email": .optional(.string), "birth": .timestamp, "children": .list(.string),
      "address": .optional(.object(["place": .string])),
    ]),
    "fees": .map(.string, .int), "count": .uint, "rate": .double, "urgent": .bool, "photo": .bytes, "any": .dyn,
    "delay": .duration, "absent": .int,
  ],
  functions: [
    CELFunction("upper", [.string], returns: .string, style: .either) { arguments in
      guard case .string(let text) = arguments[0] else { throw CELFunctionFailure("no text") }
      return .string(text.uppercased())
    }
  ])

private let bindings: [String: CELValue] = [
  "answers": .object([
    "name": "Awa TRAORÉ", "age": 34, "birth": CELTimestamp(year: 1992, month: 3, day: 5).map(CELValue.timestamp) ?? nil,
    "children": ["Moussa", "Fanta"],
  ]),
  "fees": .map(CELMap(["copy": 100, "record": 750])), "count": .uint(3), "rate": 0.5, "urgent": true,
  "photo": .bytes([0xFF, 0xD8]), "any": .map(CELMap(["list": [1, "two", 3.0], "n": 5])),
  "delay": .duration(CELDuration(nanoseconds: 90_000_000_000)),
]
