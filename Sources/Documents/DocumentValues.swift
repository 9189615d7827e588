/// What an act says: the values that its layout names.
public struct DocumentValues: Sendable, Hashable {
  public enum Value: Sendable, Hashable {
    case text(String)
    case rows([[String]])
  }

  public var values: [String: Value]

  public init(_ values: [String: Value] = [:]) { self.values = values }

  public subscript(name: String) -> Value? {
    get { values[name] }
    set { values[name] = newValue }
  }
}
