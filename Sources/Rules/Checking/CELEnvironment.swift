/// What an expression may refer to: variables with their types, and functions beside the standard ones.
public struct CELEnvironment: Sendable {
  public let variables: [String: CELType]
  public let functions: [CELFunction]
  let signatures: [String: [Signature]]

  public init(variables: [String: CELType] = [:], functions: [CELFunction] = []) {
    self.variables = variables
    self.functions = functions
    signatures = Signature.standard.merging(
      Dictionary(grouping: functions.enumerated().map { Signature($1, index: $0) }, by: \.name)
    ) { $1 + $0 }
  }
}
