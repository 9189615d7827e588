import Rules
import Testing

/// A source and what it evaluates to, in an environment that all cases share.
struct Case: Sendable, CustomTestStringConvertible {
  let source: String
  let expected: CELValue

  init(_ source: String, _ expected: CELValue) {
    (self.source, self.expected) = (source, expected)
  }

  var testDescription: String { source }

  func check(_ location: SourceLocation = #_sourceLocation) {
    do {
      let value = try evaluate(source)
      #expect(value == expected || value.isNaN && expected.isNaN, "\(source)", sourceLocation: location)
    } catch {
      Issue.record("\(source): \(error)", sourceLocation: location)
    }
  }
}

/// A source and what is wrong with it, at which byte.
struct FaultyCase: Sendable, CustomTestStringConvertible {
  let source: String
  let kind: CELError.Kind
  let offset: Int

  init(_ source: String, _ kind: CELError.Kind, at offset: Int) {
    (self.source, self.kind, self.offset) = (source, kind, offset)
  }

  var testDescription: String { source }

  func check(_ location: SourceLocation = #_sourceLocation) {
    #expect(throws: CELError(kind, at: offset), "\(source)", sourceLocation: location) { try evaluate(source) }
  }
}

/// What is known to the cases: an applicant as procedures know one, and loose values.
enum Shared {
  static let variables: [String: CELType] = [
    "applicant": .object([
      "name": .string, "age": .int, "email": .optional(.string), "birth": .timestamp, "children": .list(.string),
      "address": .optional(.object(["place": .string])), "odd-name": .int,
    ]),
    "fees": .map(.string, .int), "fee": .int, "count": .uint, "rate": .double, "urgent": .bool,
    "note": .optional(.string), "anything": .dyn, "missing": .int, "tags": .list(.string), "x": .int,
  ]

  static let bindings: [String: CELValue] = [
    "applicant": .object([
      "name": "Awa TRAORÉ", "age": 34, "birth": .timestamp(instant("1992-03-05T00:00:00Z")),
      "children": ["Moussa", "Fanta"], "odd-name": 7,
    ]),
    "fees": .map(CELMap(["copy": 100, "record": 750])), "fee": 750, "count": .uint(3), "rate": 0.5, "urgent": true,
    "anything": .map(CELMap(["list": [1, "two", 3.0], "n": 5])), "tags": ["a", "b"], "x": 1,
  ]

  static let functions: [CELFunction] = [
    CELFunction("years", [.timestamp, .timestamp], returns: .int, style: .either) { arguments in
      guard case .timestamp(let birth) = arguments[0], case .timestamp(let day) = arguments[1], birth <= day else {
        throw CELFunctionFailure("a birth after the day")
      }
      return .int((day.seconds - birth.seconds) / 31_556_952)
    },
    CELFunction("fold", [.string], returns: .string) { arguments in
      guard case .string(let text) = arguments[0] else { throw CELFunctionFailure("no text") }
      return .string(text.lowercased())
    },
    CELFunction("twice", [.int], returns: .int, style: .receiver) { arguments in
      guard case .int(let value) = arguments[0] else { throw CELFunctionFailure("no int") }
      return .int(value &* 2)
    },
    CELFunction("twice", [.string], returns: .string, style: .receiver, cost: 50) { arguments in
      guard case .string(let text) = arguments[0] else { throw CELFunctionFailure("no text") }
      return .string(text + text)
    },
  ]

  static let environment = CELEnvironment(variables: variables, functions: functions)
}

func compile(_ source: String, expecting: CELType? = nil) throws(CELError) -> CELExpression {
  try CELExpression.compile(source, in: Shared.environment, expecting: expecting)
}

@discardableResult
func evaluate(_ source: String, costLimit: Int = 10_000) throws(CELError) -> CELValue {
  try compile(source).evaluate(Shared.bindings, costLimit: costLimit)
}

func instant(_ text: String) -> CELTimestamp {
  do { return try CELTimestamp(text) } catch { preconditionFailure("\(text) in a test") }
}

extension CELValue {
  var isNaN: Bool {
    if case .double(let value) = self { value.isNaN } else { false }
  }

  static func map(_ entries: [(CELValue, CELValue)]) -> CELValue {
    var map = CELMap()
    for (key, value) in entries {
      do { try map.add(value, for: key) } catch { preconditionFailure("a key in a test") }
    }
    return .map(map)
  }
}
