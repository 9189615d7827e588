import Identity
import Procedures

extension PortalContext {
  /// The citizen who is logged in. Routes for citizens are not answered without one.
  var person: PersonID? {
    if case .citizen(let person)? = citizen?.holder { person } else { nil }
  }
}

extension Call {
  /// The citizen who asks.
  func person() throws(PortalError) -> PersonID {
    guard let person = context.person else { throw .refused }
    return person
  }

  /// The agent who asks.
  func official() throws(PortalError) -> Official {
    guard let official = context.official else { throw .refused }
    return official
  }
}
