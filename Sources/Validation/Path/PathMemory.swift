import Signatures
import Synchronization

/// What was read and checked under an anchor, so that the next document with the same certificates and lists need not do it
/// again. What bytes say, and whether a key made a signature, never changes; what follows from it is judged each time.
///
/// All are equal: an anchor is the same whatever is remembered under it.
final class PathMemory: Sendable, Hashable {
  /// The fingerprint of what was signed, and the key.
  struct SignatureKey: Hashable {
    let object: [UInt8]
    let key: [UInt8]

    func hash(into hasher: inout Hasher) {
      object.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }

  private struct Known {
    var certificates: [EncodedObject: PathCertificate] = [:]
    var files: [EncodedObject: CertificateFile] = [:]
    var lists: [EncodedObject: StatusList] = [:]
    var outcomes: [SignatureKey: VerifyingKey.Outcome] = [:]
    /// Of what was read.
    var bytes = 0

    var isFull: Bool { bytes > PathMemory.mostBytes || outcomes.count > PathMemory.mostOutcomes }
  }

  /// Guards what is known. Nothing is read or checked while it is held.
  private let known = Mutex(Known())

  /// When more was read or checked than this, all is forgotten.
  private static let mostBytes = 16 << 20
  private static let mostOutcomes = 10_000
  /// What is longer is read each time.
  private static let longest = 2 << 20

  /// As ``PathCertificate/init(der:)`` reads it; nil where that throws.
  func certificate(_ der: [UInt8]) -> PathCertificate? {
    let name = EncodedObject(der: der)
    if let found = known.withLock({ $0.certificates[name] }) { return found }
    guard let read = try? PathCertificate(der: der) else { return nil }
    keep(der) { $0.certificates[name] = read }
    return read
  }

  /// As `CertificateFile` reads it; nil where that throws.
  func file(_ der: [UInt8]) -> CertificateFile? {
    let name = EncodedObject(der: der)
    if let found = known.withLock({ $0.files[name] }) { return found }
    guard let read = try? CertificateFile(der: der) else { return nil }
    keep(der) { $0.files[name] = read }
    return read
  }

  /// As ``StatusList/init(der:)`` reads it; nil where that throws.
  func list(_ der: [UInt8]) -> StatusList? {
    let name = EncodedObject(der: der)
    if let found = known.withLock({ $0.lists[name] }) { return found }
    guard let read = try? StatusList(der: der) else { return nil }
    keep(der) { $0.lists[name] = read }
    return read
  }

  subscript(name: SignatureKey) -> VerifyingKey.Outcome? {
    get { known.withLock { $0.outcomes[name] } }
    set { keep([]) { $0.outcomes[name] = newValue } }
  }

  static func == (left: PathMemory, right: PathMemory) -> Bool { true }
  func hash(into hasher: inout Hasher) {}

  private func keep(_ der: [UInt8], _ body: (inout Known) -> Void) {
    guard der.count <= Self.longest else { return }
    known.withLock { known in
      if known.isFull { known = Known() }
      known.bytes += der.count
      body(&known)
    }
  }
}
