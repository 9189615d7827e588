/// What the caller knows of the database that it opens.
public enum StoreOpening: Sendable, Hashable {
  /// Marks an empty database with the identity. A database that already bears the same identity opens too, so that an
  /// interrupted `init` may be run again.
  case create(StoreIdentity)
  /// Opens a database that bears the identity, and no other.
  case expect(StoreIdentity)

  var identity: StoreIdentity {
    switch self {
    case .create(let identity), .expect(let identity): identity
    }
  }

  var mayCreate: Bool {
    switch self {
    case .create: true
    case .expect: false
    }
  }
}
