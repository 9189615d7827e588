extension Checker {
  mutating func negation(_ operand: Syntax, at offset: Int) throws(CELError) -> Part {
    let operand = try check(operand)
    let type = operand.type.unwrapped
    guard [.int, .double, .dyn].contains(type) else {
      throw CELError(.noSuchOverload(function: "-", arguments: [type.description], offered: []), at: offset)
    }
    return Part(type: type, place: builder.add(.negation(operand.place), at: offset))
  }

  mutating func binary(
    _ operation: BinaryOperator, _ left: Part, _ right: Part, at offset: Int
  ) throws(CELError) -> Part {
    let (first, second) = (left.type.unwrapped, right.type.unwrapped)
    let result: CELType?
    switch operation {
    case .equal, .unequal:
      guard left.type.fits(right.type) || right.type.fits(left.type) else {
        throw CELError(.incomparable(left: first.description, right: second.description), at: offset)
      }
      result = .bool
    case .less, .atMost, .greater, .atLeast: result = Self.areOrdered(first, second) ? .bool : nil
    case .membership: result = Self.isMember(left.type, second) ? .bool : nil
    case .add, .subtract, .multiply, .divide, .remainder: result = Self.result(operation, first, second)
    }
    guard let result else {
      let arguments = [left.type.description, right.type.description]
      throw CELError(.noSuchOverload(function: operation.rawValue, arguments: arguments, offered: []), at: offset)
    }
    return Part(type: result, place: builder.add(.binary(operation, left.place, right.place), at: offset))
  }

  private static let numbers: Set<CELType> = [.int, .uint, .double]
  private static let ordered: Set<CELType> =
    numbers.union([.bool, .string, .bytes, .timestamp, .duration, .dyn])

  private static func areOrdered(_ left: CELType, _ right: CELType) -> Bool {
    guard ordered.contains(left), ordered.contains(right) else { return false }
    return left.fits(right) || (numbers.contains(left) && numbers.contains(right))
  }

  private static func isMember(_ element: CELType, _ container: CELType) -> Bool {
    switch container {
    case .dyn: true
    case .list(let type): element.fits(type) || type.fits(element)
    case .map(let key, _): element.fits(key)
    default: false
    }
  }

  private struct Overload {
    let operation: BinaryOperator
    let left: CELType
    let right: CELType
    let result: CELType
  }

  private static let arithmetic: [Overload] =
    [BinaryOperator.add, .subtract, .multiply, .divide].flatMap { operation in
      [CELType.int, .uint, .double].map { Overload(operation: operation, left: $0, right: $0, result: $0) }
    } + [
      Overload(operation: .remainder, left: .int, right: .int, result: .int),
      Overload(operation: .remainder, left: .uint, right: .uint, result: .uint),
      Overload(operation: .add, left: .string, right: .string, result: .string),
      Overload(operation: .add, left: .bytes, right: .bytes, result: .bytes),
      Overload(operation: .add, left: .timestamp, right: .duration, result: .timestamp),
      Overload(operation: .add, left: .duration, right: .timestamp, result: .timestamp),
      Overload(operation: .add, left: .duration, right: .duration, result: .duration),
      Overload(operation: .subtract, left: .timestamp, right: .timestamp, result: .duration),
      Overload(operation: .subtract, left: .timestamp, right: .duration, result: .timestamp),
      Overload(operation: .subtract, left: .duration, right: .duration, result: .duration),
    ]

  /// The result's type, `dyn` where the operands leave it open, nil where no overload takes them.
  private static func result(_ operation: BinaryOperator, _ left: CELType, _ right: CELType) -> CELType? {
    if operation == .add, case .list(let element) = left {
      if right == .dyn { return .list(.dyn) }
      guard case .list(let other) = right else { return nil }
      return element.fits(other) || other.fits(element) ? .list(element.joined(with: other) ?? .dyn) : nil
    }
    if operation == .add, left == .dyn, case .list = right { return .list(.dyn) }
    let fitting = arithmetic.filter { $0.operation == operation && left.fits($0.left) && right.fits($0.right) }
    let results = Set(fitting.map(\.result))
    return results.count > 1 ? .dyn : results.first
  }
}
