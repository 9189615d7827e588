import Keys
import Signatures

extension KeyStoreSigningKey {
  /// Throws ``AuthorityError/key(_:)``.
  init(authority name: KeyName, in store: any KeyStore) throws(AuthorityError) {
    do { try self.init(name, in: store) } catch { throw .key(error) }
  }
}

extension AuthorityError {
  /// Whether the private key is somewhere else.
  var isLackOfKey: Bool {
    guard case .key(.unknownKey) = self else { return false }
    return true
  }
}

extension SignedObject {
  /// Throws ``AuthorityError/key(_:)``.
  init(authority content: [UInt8], with key: KeyStoreSigningKey) throws(AuthorityError) {
    do { try self.init(signing: content, with: key) } catch { throw .key(error) }
  }
}
