import Authority
import Country
import Foundation
import Portal
import Signatures
import Validation

extension House {
  /// What judges any signed file: the State's roots, the trust lists that it has accepted, its policy, and the newest that
  /// its own authorities and those whose lists the policy names have said of their certificates.
  ///
  /// - Parameter policy: the pack's, where none is given.
  func validator(
    by policy: ValidationPolicy? = nil, within bounds: ValidationBounds = .broad, at now: Date
  ) async throws -> SignatureValidator {
    let policy = policy ?? country.validation
    let roots = try trust.anchors
    let listed = try await trustedLists(at: now).lists.flatMap { $0.anchors(by: policy) }
    var values = try await ownValues()
    values.lists += await fetched.lists(at: policy.fetchedLists, now: now).lists
    return SignatureValidator(policy: policy, anchors: roots + listed, values: values, bounds: bounds)
  }

  /// The certificates of the State's authorities, those that others have followed too, and the newest list of each.
  private func ownValues() async throws -> RevocationValues {
    guard let authority else { return RevocationValues() }
    var values = RevocationValues(certificates: authority.authorities.map(\.certificate.der))
    for id in authority.authorities.map(\.id) {
      if let list = try await authority.list(from: id, scope: .complete, isDelta: false) { values.lists.append(list) }
    }
    return values
  }
}
