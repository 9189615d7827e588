/// Collects the steps of an expression while it is checked.
struct ProgramBuilder {
  private(set) var steps: [Step] = []
  private(set) var offsets: [Int] = []
  private(set) var operands: [Int] = []
  private(set) var constants: [CELValue] = []
  private(set) var names: [String] = []
  private(set) var variables: [String] = []
  private(set) var patterns: [Pattern] = []
  private(set) var calls: [CustomCall] = []
  var locals = 0

  mutating func add(_ step: Step, at offset: Int) -> Int {
    steps.append(step)
    offsets.append(offset)
    return steps.count - 1
  }

  mutating func add(constant: CELValue, at offset: Int) -> Int {
    constants.append(constant)
    return add(.constant(constants.count - 1), at: offset)
  }

  mutating func add(operands places: [Int]) -> Range<Int> {
    operands.append(contentsOf: places)
    return operands.count - places.count..<operands.count
  }

  mutating func add(pattern: Pattern) -> Int {
    patterns.append(pattern)
    return patterns.count - 1
  }

  mutating func add(call: CustomCall) -> Int {
    calls.append(call)
    return calls.count - 1
  }

  mutating func place(ofName name: String) -> Int {
    if let place = names.firstIndex(of: name) { return place }
    names.append(name)
    return names.count - 1
  }

  mutating func place(ofVariable name: String) -> Int {
    if let place = variables.firstIndex(of: name) { return place }
    variables.append(name)
    return variables.count - 1
  }

  /// The value of a step that is known already.
  func constant(at place: Int) -> CELValue? {
    if case .constant(let constant) = steps[place] { constants[constant] } else { nil }
  }
}
