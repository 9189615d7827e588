extension Signature {
  /// The standard functions (§ List of Standard Definitions), operators and macros apart.
  static let standard: [String: [Signature]] = Dictionary(grouping: all, by: \.name)

  private static let all: [Signature] = texts + conversions + clock

  private static let texts: [Signature] =
    [.string, .bytes, .list(.dyn), .map(.dyn, .dyn)].map {
      Signature("size", [$0], .int, .builtin(.size), style: .either)
    } + [
      Signature("contains", [.string, .string], .bool, .builtin(.contains), style: .receiver),
      Signature("startsWith", [.string, .string], .bool, .builtin(.startsWith), style: .receiver),
      Signature("endsWith", [.string, .string], .bool, .builtin(.endsWith), style: .receiver),
      Signature("matches", [.string, .string], .bool, .builtin(.matches), style: .either),
    ]

  private static let conversions: [Signature] =
    [
      conversion("int", .int, .toInt, from: [.int, .uint, .double, .string, .timestamp]),
      conversion("uint", .uint, .toUint, from: [.uint, .int, .double, .string]),
      conversion("double", .double, .toDouble, from: [.double, .int, .uint, .string]),
      conversion(
        "string", .string, .toString,
        from: [.string, .int, .uint, .double, .bool, .bytes, .timestamp, .duration]),
      conversion("bytes", .bytes, .toBytes, from: [.bytes, .string]),
      conversion("bool", .bool, .toBool, from: [.bool, .string]),
      conversion("timestamp", .timestamp, .toTimestamp, from: [.timestamp, .string, .int]),
      conversion("duration", .duration, .toDuration, from: [.duration, .string]),
      [
        Signature("type", [.dyn], .type, .builtin(.type)),
        Signature("dyn", [.dyn], .dyn, .identity),
      ],
    ].flatMap(\.self)

  private static func conversion(
    _ name: String, _ result: CELType, _ builtin: Builtin, from types: [CELType]
  ) -> [Signature] {
    types.map { Signature(name, [$0], result, .builtin(builtin)) }
  }

  private static let clock: [Signature] = ClockField.allCases.flatMap { field in
    let ofInstant = [[CELType.timestamp], [.timestamp, .string]]
    return (field.isOfDuration ? ofInstant + [[.duration]] : ofInstant).map {
      Signature(field.rawValue, $0, .int, .builtin(.clock(field)), style: .receiver)
    }
  }
}
