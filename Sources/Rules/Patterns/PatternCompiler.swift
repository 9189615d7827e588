/// Turns a regular expression into instructions.
struct PatternCompiler {
  private(set) var program: [Pattern.Instruction] = []
  private(set) var sets: [ScalarSet] = []
  /// Nodes gone through: repetitions of nothing add no instruction, and must end all the same.
  private var work = 0

  mutating func compile(_ node: PatternNode) throws(CELError.Kind) {
    try add(node)
    try emit(.match)
  }

  private mutating func emit(_ instruction: Pattern.Instruction) throws(CELError.Kind) {
    guard program.count < CELLimits.patternSize else { throw .patternTooLarge(limit: CELLimits.patternSize) }
    program.append(instruction)
  }

  private mutating func add(_ node: PatternNode) throws(CELError.Kind) {
    work += 1
    guard work <= CELLimits.patternSize * 10 else { throw .patternTooLarge(limit: CELLimits.patternSize) }
    switch node {
    case .empty: break
    case .scalar(let scalar): try emit(.scalar(scalar))
    case .set(let set):
      sets.append(set)
      try emit(.set(sets.count - 1))
    case .assertion(let assertion): try emit(.assertion(assertion))
    case .sequence(let nodes): for node in nodes { try add(node) }
    case .alternatives(let nodes): try add(alternatives: nodes)
    case .repeated(let node, let minimum, let maximum):
      for _ in 0..<minimum { try add(node) }
      if let maximum { try add(optional: node, times: maximum - minimum) } else { try add(endless: node) }
    }
  }

  private mutating func add(alternatives nodes: [PatternNode]) throws(CELError.Kind) {
    var jumps: [Int] = []
    for node in nodes.dropLast() {
      let split = program.count
      try emit(.match)
      try add(node)
      jumps.append(program.count)
      try emit(.match)
      program[split] = .split(split + 1, program.count)
    }
    if let last = nodes.last { try add(last) }
    for jump in jumps { program[jump] = .jump(program.count) }
  }

  private mutating func add(optional node: PatternNode, times: Int) throws(CELError.Kind) {
    var splits: [Int] = []
    for _ in 0..<times {
      splits.append(program.count)
      try emit(.match)
      try add(node)
    }
    for split in splits { program[split] = .split(split + 1, program.count) }
  }

  private mutating func add(endless node: PatternNode) throws(CELError.Kind) {
    let split = program.count
    try emit(.match)
    try add(node)
    try emit(.jump(split))
    program[split] = .split(split + 1, program.count)
  }
}
