/// A call of a function of the application.
struct CustomCall: Sendable {
  let name: String
  /// Those that fit what is known of the arguments; the first that admits their values is called.
  let overloads: [CELFunction]
  /// The standard function of this name, for arguments that no overload admits.
  let builtin: Builtin?
}
