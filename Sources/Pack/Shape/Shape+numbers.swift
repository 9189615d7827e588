extension Shape where Value == Int {
  /// A whole number.
  public static var int: Shape { int(in: .min ... .max) }

  /// A whole number inside bounds.
  public static func int(in bounds: ClosedRange<Int>) -> Shape { integer(in: bounds) }
}

extension Shape where Value == Int64 {
  /// A whole number.
  public static var int64: Shape { int64(in: .min ... .max) }

  /// A whole number inside bounds.
  public static func int64(in bounds: ClosedRange<Int64>) -> Shape { integer(in: bounds) }
}

extension Shape where Value: FixedWidthInteger {
  fileprivate static func integer(in bounds: ClosedRange<Value>) -> Shape {
    let low = bounds.lowerBound > .min ? bounds.lowerBound : nil
    let high = bounds.upperBound < .max ? bounds.upperBound : nil
    let expectation = described("a whole number", low, high)
    return Shape(
      expectation,
      schema: { _ in
        .limited("integer", low.map { .whole(Int64($0)) }, high.map { .whole(Int64($0)) })
      },
      read: { node, faults in
        guard let text = NumberText.read(node, expecting: expectation, faults) else { return nil }
        guard let value = Value(text), bounds.contains(value) else {
          faults.add(expected: expectation, at: node)
          return nil
        }
        return value
      })
  }
}

extension Shape where Value == Double {
  /// A number with a decimal point or without, such as `9.5`; no exponent, no infinity.
  public static var decimal: Shape { decimal(in: -Double.greatestFiniteMagnitude ... .greatestFiniteMagnitude) }

  /// A number inside bounds.
  public static func decimal(in bounds: ClosedRange<Double>) -> Shape {
    let low = bounds.lowerBound > -.greatestFiniteMagnitude ? bounds.lowerBound : nil
    let high = bounds.upperBound < .greatestFiniteMagnitude ? bounds.upperBound : nil
    let expectation = described("a number", low, high)
    return Shape(
      expectation,
      schema: { _ in .limited("number", low.map { .decimal($0) }, high.map { .decimal($0) }) },
      read: { node, faults in
        guard let text = NumberText.read(node, expecting: expectation, faults) else { return nil }
        guard let value = Double(text), bounds.contains(value) else {
          faults.add(expected: expectation, at: node)
          return nil
        }
        return value
      })
  }
}

extension JSON {
  fileprivate static func limited(_ type: String, _ low: JSON?, _ high: JSON?) -> JSON {
    var schema = JSON.object([("type", .text(type))])
    if let low { schema = schema.with("minimum", low) }
    if let high { schema = schema.with("maximum", high) }
    return schema
  }
}

private func described<Number>(_ kind: String, _ low: Number?, _ high: Number?) -> String {
  switch (low, high) {
  case (let low?, let high?): "\(kind) from \(low) to \(high)"
  case (let low?, nil): "\(kind) of at least \(low)"
  case (nil, let high?): "\(kind) of at most \(high)"
  case (nil, nil): kind
  }
}
