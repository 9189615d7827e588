extension Pattern {
  /// Whether some part of the text matches.
  func matches(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.map(\.value)
    var threads = ThreadList(capacity: program.count)
    var following = ThreadList(capacity: program.count)
    for place in 0...scalars.count {
      if add(0, to: &threads, at: place, in: scalars) { return true }
      guard place < scalars.count else { return false }
      following.removeAll()
      for thread in threads.places where consumes(thread, scalars[place]) {
        if add(thread + 1, to: &following, at: place + 1, in: scalars) { return true }
      }
      swap(&threads, &following)
    }
    return false
  }

  private func consumes(_ thread: Int, _ scalar: UInt32) -> Bool {
    switch program[thread] {
    case .scalar(let wanted): wanted == scalar
    case .set(let set): sets[set].contains(scalar)
    default: false
    }
  }

  /// Follows all that consumes nothing from an instruction; true once a match is reached. Each instruction is entered
  /// once at a place, so that no loop is endless.
  private func add(_ start: Int, to threads: inout ThreadList, at place: Int, in scalars: [UInt32]) -> Bool {
    var pending = [start]
    while let instruction = pending.popLast() {
      guard threads.insert(instruction) else { continue }
      switch program[instruction] {
      case .match: return true
      case .jump(let target): pending.append(target)
      case .split(let first, let second): pending += [second, first]
      case .assertion(let assertion):
        if holds(assertion, at: place, in: scalars) { pending.append(instruction + 1) }
      case .scalar, .set: break
      }
    }
    return false
  }

  private func holds(_ assertion: Assertion, at place: Int, in scalars: [UInt32]) -> Bool {
    let before = place > 0 ? scalars[place - 1] : nil
    let after = place < scalars.count ? scalars[place] : nil
    switch assertion {
    case .textStart: return before == nil
    case .textEnd: return after == nil
    case .lineStart: return before == nil || before == 0x0A
    case .lineEnd: return after == nil || after == 0x0A
    case .wordBoundary, .noWordBoundary:
      let isBoundary = before.map(ScalarSet.word.contains) ?? false != after.map(ScalarSet.word.contains) ?? false
      return isBoundary == (assertion == .wordBoundary)
    }
  }
}

/// Instructions that wait for the next character, each once, in the order of their arrival.
private struct ThreadList {
  private(set) var places: [Int] = []
  private var isPresent: [Bool]

  init(capacity: Int) {
    isPresent = Array(repeating: false, count: capacity)
  }

  mutating func insert(_ place: Int) -> Bool {
    guard !isPresent[place] else { return false }
    isPresent[place] = true
    places.append(place)
    return true
  }

  mutating func removeAll() {
    for place in places { isPresent[place] = false }
    places.removeAll(keepingCapacity: true)
  }
}
