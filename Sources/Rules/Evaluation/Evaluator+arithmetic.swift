extension Evaluator {
  /// Checked arithmetic (§ Overflow); no operand is converted.
  mutating func arithmetic(
    _ operation: BinaryOperator, _ left: CELValue, _ right: CELValue, at place: Int
  ) throws(CELError) -> CELValue {
    do throws(CELError.Kind) {
      switch (left, right) {
      case (.int(let left), .int(let right)): return .int(try integer(operation, left, right))
      case (.uint(let left), .uint(let right)): return .uint(try integer(operation, left, right))
      case (.double(let left), .double(let right)):
        if let result = double(operation, left, right) { return .double(result) }
      case (.timestamp, _), (.duration, _):
        if let result = try time(operation, left, right) { return result }
      default: break
      }
    } catch {
      throw self.error(error, at: place)
    }
    guard operation == .add else { throw noOverload(operation.rawValue, left, right, at: place) }
    switch (left, right) {
    case (.string(let left), .string(let right)):
      try spend((left.utf8.count + right.utf8.count) / 16, at: place)
      return .string(left + right)
    case (.bytes(let left), .bytes(let right)):
      try spend((left.count + right.count) / 16, at: place)
      return .bytes(left + right)
    case (.list(let left), .list(let right)):
      try spend(left.count + right.count, at: place)
      return .list(left + right)
    default: throw noOverload(operation.rawValue, left, right, at: place)
    }
  }

  private func integer<T: FixedWidthInteger>(
    _ operation: BinaryOperator, _ left: T, _ right: T
  ) throws(CELError.Kind) -> T {
    if right == 0, operation == .divide || operation == .remainder { throw .divisionByZero }
    let (result, overflow) =
      switch operation {
      case .add: left.addingReportingOverflow(right)
      case .subtract: left.subtractingReportingOverflow(right)
      case .multiply: left.multipliedReportingOverflow(by: right)
      case .divide: left.dividedReportingOverflow(by: right)
      default: left.remainderReportingOverflow(dividingBy: right)
      }
    guard !overflow else { throw .overflow }
    return result
  }

  private func double(_ operation: BinaryOperator, _ left: Double, _ right: Double) -> Double? {
    switch operation {
    case .add: left + right
    case .subtract: left - right
    case .multiply: left * right
    case .divide: left / right
    default: nil
    }
  }

  private func time(
    _ operation: BinaryOperator, _ left: CELValue, _ right: CELValue
  ) throws(CELError.Kind) -> CELValue? {
    switch (operation, left, right) {
    case (.add, .timestamp(let instant), .duration(let span)), (.add, .duration(let span), .timestamp(let instant)):
      .timestamp(try instant.adding(span))
    case (.subtract, .timestamp(let instant), .duration(let span)): .timestamp(try instant.subtracting(span))
    case (.subtract, .timestamp(let later), .timestamp(let earlier)): .duration(try later.since(earlier))
    case (.add, .duration(let first), .duration(let second)): .duration(try first.adding(second))
    case (.subtract, .duration(let first), .duration(let second)): .duration(try first.subtracting(second))
    default: nil
    }
  }

  func negation(_ operand: CELValue, at place: Int) throws(CELError) -> CELValue {
    switch operand {
    case .int(let value):
      let (result, overflow) = (0 as Int64).subtractingReportingOverflow(value)
      guard !overflow else { throw error(.overflow, at: place) }
      return .int(result)
    case .double(let value): return .double(-value)
    default: throw noOverload("-", operand, at: place)
    }
  }
}
