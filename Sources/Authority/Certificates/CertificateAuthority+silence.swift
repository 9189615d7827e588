import Keys
import Signatures

extension CertificateAuthority {
  /// Whether its key signs no more, as one that was retired: what it said last stands, and the others go on without it.
  var isSilent: Bool {
    do throws(KeyError) {
      _ = try key.sign(Array("an authority speaks".utf8))
      return false
    } catch {
      guard case .notActive = error else { return false }
      return true
    }
  }
}
