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
  /// A seal is renewed more often than its root.
  private static let actSealYears = 4

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
      Self.uses.map { AuthorityID($0) }.flatMap { [AuthorityKeys.authority($0), AuthorityKeys.responder($0)] }
      + [AuthorityKeys.timeStamps(year: year), AuthorityKeys.agencySeal(year: year)]
    let standing = Set(try keys.names())
    for name in names.compactMap(\.self) where !standing.contains(name) { try keys.create(name) }
  }

  /// Makes the root, over the key of that name.
  public func root(at time: Date) throws(AuthorityError) -> CertificateAuthority {
    try CertificateAuthority.root(
      try named(AuthorityID(.root).commonName(in: organization), isRegistered: false), over: .root, in: keys,
      publication: try publication(of: AuthorityID(.root)), from: time.addingTimeInterval(-3600),
      until: time.addingTimeInterval(Self.seconds(years: Self.rootYears)))
  }

  /// Makes the authorities under the root, whose key must be here.
  public func authorities(
    under root: CertificateAuthority, at time: Date
  ) throws(AuthorityError) -> [CertificateAuthority] {
    var made: [CertificateAuthority] = []
    for use in Self.uses { made.append(try authority(AuthorityID(use), under: root, at: time)) }
    return made
  }

  /// Makes one authority under the root, over the key of ``AuthorityKeys/authority(_:)``.
  public func authority(
    _ id: AuthorityID, under root: CertificateAuthority, at time: Date
  ) throws(AuthorityError) -> CertificateAuthority {
    try root.authority(
      for: id.use, generation: id.generation,
      try named(id.commonName(in: organization), isRegistered: id.use != .servers),
      over: AuthorityKeys.authority(id) ?? .root, in: keys, publication: try publication(of: id),
      from: max(time.addingTimeInterval(-3600), root.certificate.notBefore),
      until: min(time.addingTimeInterval(Self.seconds(years: Self.years)), root.certificate.notAfter))
  }

  /// Makes the certificate of the State's seal on acts, which is the root's own to issue.
  public func actSeal(
    over key: KeyName, under root: CertificateAuthority, at time: Date
  ) throws(AuthorityError) -> IssuedCertificate {
    let (from, until) = root.period(for: .actSeal, at: time)
    return try root.issue(
      .actSeal, to: .organization(try named("Cachet des actes (non qualifié)", isRegistered: false)),
      over: try CertifiedKey(key, in: keys), from: from,
      until: min(until, time.addingTimeInterval(Self.seconds(years: Self.actSealYears))))
  }

  /// Takes up an authority that was made before.
  public func takeUp(_ id: AuthorityID, pem: String) throws(AuthorityError) -> CertificateAuthority {
    try CertificateAuthority(
      id.use, generation: id.generation, certificate: try IssuedCertificate(pem: pem),
      key: AuthorityKeys.authority(id) ?? .root, in: keys, publication: try publication(of: id))
  }

  /// Only people are so many that their lists are cut into parts, with deltas beside them.
  private func publication(of id: AuthorityID) throws(AuthorityError) -> Publication {
    let isLarge = id.use == .signatures
    return try Publication(
      certificate: address.appending("/ca/\(id.slug).cer"), lists: address.appending("/crl/\(id.slug)"),
      partitions: isLarge ? 16 : 1, hasDeltas: isLarge,
      responder: id.use == .root ? nil : address.appending("/ocsp/\(id.slug)"))
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

extension AuthorityID {
  /// The common name of the authority. Two that follow one another are told apart by it.
  fileprivate func commonName(in organization: String) -> String {
    let name =
      switch use {
      case .root: "\(organization) – racine Toguna"
      case .seals: "Autorité des cachets"
      case .signatures: "Autorité des signatures"
      case .servers: "Autorité des serveurs"
      case .timeStamps: "Autorité d'horodatage"
      }
    return generation == 1 ? name : "\(name) \(generation)"
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
