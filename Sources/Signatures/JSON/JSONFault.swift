/// Why a text is not the JSON that is expected.
package enum JSONFault: Error, Sendable, Hashable {
  /// Not JSON (RFC 8259) at this byte.
  case syntax(offset: Int)
  /// An object has two members of this name: readers differ in which they believe.
  case duplicateMember(String)
  /// Deeper than ``JSONValue/deepest``, or of more values than ``JSONValue/mostValues``.
  case tooComplex
}
