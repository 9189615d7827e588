public import Foundation
public import Keys
import SwiftASN1
public import Vocabulary
import X509

/// Makes and takes up the authorities of a State: a root, and one authority a use under it.
public struct AuthorityFounding: Sendable {
  public let state: StateCode
  /// The State's legal name, such as `République du Mali`.
  public let organization: String
  /// Where all of them publish, without a slash at the end.
  public let address: PublicAddress
  public let keys: any KeyStore

  /// Authorities live almost as long as what they issue the longest: the certificates of time-stamping units.
  private static let years = 11
  private static let rootYears = 20

  public init(state: StateCode, organization: String, address: PublicAddress, keys: any KeyStore) {
    self.state = state
    self.organization = organization
    self.address = address
    self.keys = keys
  }

  /// The uses that have an authority under the root.
  public static let uses = AuthorityUse.allCases.filter { $0 != .root }

  /// Makes the keys that are missing: of the authorities under the root, their responders, a time-stamping unit and a
  /// seal that proves for the long term.
  public func makeKeys(year: Int) throws(KeyError) {
    let names =
      Self.uses.flatMap { [AuthorityKeys.authority($0), AuthorityKeys.responder($0)] }
      + [AuthorityKeys.timeStamps(year: year), AuthorityKeys.agencySeal(year: year)]
    let standing = Set(try keys.names())
    for name in names.compactMap(\.self) where !standing.contains(name) { try keys.create(name) }
  }

  /// Makes the root, over the key of that name.
  public func root(at time: Date) throws(AuthorityError) -> CertificateAuthority {
    try CertificateAuthority.root(
      try named(AuthorityUse.root.commonName(in: organization), isRegistered: false), over: .root, in: keys,
      publication: try publication(of: .root), from: time.addingTimeInterval(-3600),
      until: time.addingTimeInterval(Self.seconds(years: Self.rootYears)))
  }

  /// Makes the authorities under the root, whose key must be here.
  public func authorities(
    under root: CertificateAuthority, at time: Date
  ) throws(AuthorityError) -> [CertificateAuthority] {
    var made: [CertificateAuthority] = []
    let end = min(time.addingTimeInterval(Self.seconds(years: Self.years)), root.certificate.notAfter)
    for use in Self.uses {
      made.append(
        try root.authority(
          for: use, try named(use.commonName(in: organization), isRegistered: use != .servers),
          over: AuthorityKeys.authority(use) ?? .root, in: keys, publication: try publication(of: use),
          from: max(time.addingTimeInterval(-3600), root.certificate.notBefore), until: end))
    }
    return made
  }

  /// Takes up an authority that was made before.
  public func takeUp(_ use: AuthorityUse, pem: String) throws(AuthorityError) -> CertificateAuthority {
    try CertificateAuthority(
      use, certificate: try IssuedCertificate(pem: pem), key: AuthorityKeys.authority(use) ?? .root, in: keys,
      publication: try publication(of: use))
  }

  /// Only people are so many that their lists are cut into parts, with deltas beside them.
  private func publication(of use: AuthorityUse) throws(AuthorityError) -> Publication {
    let isLarge = use == .signatures
    return try Publication(
      certificate: address.appending("/ca/\(use.slug).cer"), lists: address.appending("/crl/\(use.slug)"),
      partitions: isLarge ? 16 : 1, hasDeltas: isLarge,
      responder: use == .root ? nil : address.appending("/ocsp/\(use.slug)"))
  }

  /// CA/B would have the root and the authority of servers go without a number.
  private func named(_ commonName: String, isRegistered: Bool) throws(AuthorityError) -> Organization {
    try Organization(
      state: state, name: organization, identifier: isRegistered ? try .state(state) : nil, commonName: commonName)
  }

  private static func seconds(years: Int) -> TimeInterval { Double(years) * 365.25 * 86_400 }
}

extension OrganizationIdentifier {
  /// The State itself, which stands in no register of its own: `ET:ML-ETAT`.
  static func state(_ state: StateCode) throws(AuthorityError) -> OrganizationIdentifier {
    try OrganizationIdentifier(.national("ET"), in: state, reference: "ETAT")
  }
}

extension AuthorityUse {
  /// The common name of its authority.
  fileprivate func commonName(in organization: String) -> String {
    switch self {
    case .root: "\(organization) – racine Toguna"
    case .seals: "Autorité des cachets"
    case .signatures: "Autorité des signatures"
    case .servers: "Autorité des serveurs"
    case .timeStamps: "Autorité d'horodatage"
    }
  }
}

extension CertificateAuthority {
  /// The same State and organisation under another common name.
  func named(_ commonName: String, isRegistered: Bool = false) throws(AuthorityError) -> Organization {
    let subject = certificate.certificate.subject.joined()
    func text(_ type: ASN1ObjectIdentifier) -> String? {
      subject.first { $0.type == type }.flatMap { String($0.value) }
    }
    guard let state = text(.RDNAttributeType.countryName).flatMap(StateCode.init(rawValue:)),
      let name = text(.RDNAttributeType.organizationName)
    else { throw .badName(.organization) }
    return try Organization(
      state: state, name: name, identifier: isRegistered ? try .state(state) : nil, commonName: commonName)
  }
}
