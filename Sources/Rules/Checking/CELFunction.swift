/// A function that the application adds to the language; several of one name are its overloads.
///
/// ```swift
/// CELFunction("age", [.timestamp, .timestamp], returns: .int) { arguments in … }
/// ```
/// As a receiver's function it is called `birth.age(today)`, the receiver being the first argument.
public struct CELFunction: Sendable {
  /// Computes the result, from values that the parameters' types admit and without side effects. It throws
  /// `CELFunctionFailure`; of any other error only the fact is passed on.
  public typealias Body = @Sendable ([CELValue]) throws -> CELValue

  public enum Style: Sendable, Hashable { case global, receiver, either }

  public let name: String
  public let style: Style
  public let parameters: [CELType]
  public let result: CELType
  /// What a call adds to the cost of an evaluation.
  public let cost: Int
  let body: Body

  public init(
    _ name: String, _ parameters: [CELType], returns result: CELType, style: Style = .global, cost: Int = 1,
    body: @escaping Body
  ) {
    (self.name, self.style, self.parameters, self.result) = (name, style, parameters, result)
    self.cost = max(0, cost)
    self.body = body
  }
}
