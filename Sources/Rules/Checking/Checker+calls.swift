extension Checker {
  mutating func call(_ name: String, _ arguments: [Syntax], asMethod: Bool, at offset: Int) throws(CELError) -> Part {
    guard let signatures = environment.signatures[name] else {
      let nearest = Spelling.nearest(to: name, among: environment.signatures.keys)
      throw CELError(.unknownFunction(name, nearest: nearest), at: offset)
    }
    var parts: [Part] = []
    for argument in arguments { parts.append(try check(argument)) }
    let types = parts.map(\.type)
    let fitting = signatures.filter { $0.takes(types, asMethod: asMethod) }
    guard let first = fitting.first else {
      let offered = signatures.map { $0.usage(asMethod: asMethod) }
      throw CELError(.noSuchOverload(function: name, arguments: types.map(\.description), offered: offered), at: offset)
    }
    if first.implementation == .identity { return Part(type: .dyn, place: parts[0].place) }
    let type = fitting.allSatisfy { $0.result == first.result } ? first.result : .dyn
    return Part(type: type, place: try step(name, fitting, parts.map(\.place), arguments, at: offset))
  }

  private mutating func step(
    _ name: String, _ signatures: [Signature], _ places: [Int], _ arguments: [Syntax], at offset: Int
  ) throws(CELError) -> Int {
    var overloads: [CELFunction] = []
    var standard: Builtin?
    for signature in signatures {
      switch signature.implementation {
      case .custom(let index): overloads.append(environment.functions[index])
      case .builtin(let builtin): standard = builtin
      case .identity: continue
      }
    }
    guard overloads.isEmpty, let builtin = standard else {
      let call = builder.add(call: CustomCall(name: name, overloads: overloads, builtin: standard))
      return builder.add(.custom(call, builder.add(operands: places)), at: offset)
    }
    let second = places.count > 1 ? places[1] : nil
    if let known = try known(builtin, places[0], second, arguments) {
      switch known {
      case .value(let value): return builder.add(constant: value, at: offset)
      case .pattern(let pattern):
        return builder.add(.match(places[0], pattern: builder.add(pattern: pattern)), at: offset)
      }
    }
    return builder.add(.builtin(builtin, places[0], second), at: offset)
  }

  private enum Known {
    case value(CELValue)
    case pattern(Pattern)
  }

  /// Reads timestamps, durations, patterns and zones that are written out, so that a wrong one is found when the pack is
  /// loaded.
  private func known(
    _ builtin: Builtin, _ first: Int, _ second: Int?, _ arguments: [Syntax]
  ) throws(CELError) -> Known? {
    let last = second ?? first
    guard case .string(let text)? = builder.constant(at: last), let start = arguments.last?.start else { return nil }
    do throws(CELError.Kind) {
      switch builtin {
      case .toTimestamp: return .value(.timestamp(try CELTimestamp(text)))
      case .toDuration: return .value(.duration(try CELDuration(text)))
      case .matches where second != nil: return .pattern(try Pattern(text))
      case .clock: _ = try FixedZone(text)
      default: break
      }
      return nil
    } catch {
      throw CELError(error, at: start)
    }
  }
}
