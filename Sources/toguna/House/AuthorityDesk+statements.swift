import Authority
import Signatures

extension AuthorityDesk {
  /// What this State's authorities last said of the certificates that sign documents and time stamps.
  func newestStatements() async throws -> RevocationValues {
    var values = RevocationValues()
    for use in [AuthorityUse.root, .seals, .timeStamps] {
      values.certificates.append(try authority(use).certificate.der)
      if let list = try await list(of: use, scope: .complete, isDelta: false) { values.lists.append(list) }
    }
    return values
  }
}
