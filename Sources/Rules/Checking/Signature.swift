/// One overload of a function: what it takes and answers, and what computes it.
struct Signature: Sendable {
  let name: String
  let style: CELFunction.Style
  let parameters: [CELType]
  let result: CELType
  let implementation: Implementation

  enum Implementation: Sendable, Hashable {
    case builtin(Builtin)
    /// The place of a function of the application in its environment.
    case custom(Int)
    /// `dyn(x)` is `x`.
    case identity
  }

  init(
    _ name: String, _ parameters: [CELType], _ result: CELType, _ implementation: Implementation,
    style: CELFunction.Style = .global
  ) {
    (self.name, self.style, self.parameters) = (name, style, parameters)
    (self.result, self.implementation) = (result, implementation)
  }

  init(_ function: CELFunction, index: Int) {
    self.init(function.name, function.parameters, function.result, .custom(index), style: function.style)
  }

  func takes(_ arguments: [CELType], asMethod: Bool) -> Bool {
    style != (asMethod ? .global : .receiver) && parameters.count == arguments.count
      && zip(arguments, parameters).allSatisfy { $0.fits($1) }
  }

  /// How it is written: `string.contains(string)`, `size(list(dyn))`.
  func usage(asMethod: Bool) -> String {
    let names = parameters.map(\.description)
    guard style == .receiver || (style == .either && asMethod), let receiver = names.first else {
      return "\(name)(\(names.joined(separator: ", ")))"
    }
    return "\(receiver).\(name)(\(names.dropFirst().joined(separator: ", ")))"
  }
}
