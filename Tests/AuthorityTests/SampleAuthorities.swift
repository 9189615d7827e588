import Foundation
import Keys
import Signatures
import TestSupport
import Vocabulary

@testable import Authority

/// A root and an authority for each use, with responders, of a State that is made up.
struct SampleAuthorities {
  let keys = MemoryKeyStore()
  let root: CertificateAuthority
  let issuing: [AuthorityUse: CertificateAuthority]

  /// Well inside the validity of all certificates. The clock's time, as some peers judge by it.
  static let now = Date().wholeSeconds
  static let begin = now.addingTimeInterval(-30 * 86_400)
  static let holderKey = key("holder")

  init(partitions: Int = 1, hasDeltas: Bool = false) throws {
    for name in ["root", "holder"] + AuthorityUse.allCases.map(\.keyName) + AuthorityUse.allCases.map(\.responderName) {
      if (try? keys.publicKey(of: Self.key(name))) == nil { try keys.create(Self.key(name)) }
    }
    let root = try CertificateAuthority.root(
      try Self.organization("Racine de l'État", isRegistered: false), over: .root, in: keys,
      publication: try Self.publication("root", partitions: 1, hasDeltas: false), from: Self.begin,
      until: Self.begin.addingTimeInterval(20 * 365 * 86_400))
    self.root = root
    var issuing: [AuthorityUse: CertificateAuthority] = [:]
    for use in AuthorityUse.allCases where use != .root {
      issuing[use] = try root.authority(
        for: use, try Self.organization("Autorité \(use.rawValue)", isRegistered: use != .servers),
        over: Self.key(use.keyName), in: keys,
        publication: try Self.publication(use.keyName, partitions: partitions, hasDeltas: hasDeltas),
        from: Self.begin, until: Self.begin.addingTimeInterval(11 * 365 * 86_400))
    }
    self.issuing = issuing
  }

  static func key(_ name: String) -> KeyName { KeyName(rawValue: name) ?? .root }

  static func organization(_ commonName: String, isRegistered: Bool = true) throws -> Organization {
    try Organization(
      state: .ml, name: "République du Mali",
      identifier: isRegistered ? try OrganizationIdentifier(.tradeRegister, in: .ml, reference: "TEST-0001") : nil,
      commonName: commonName)
  }

  static func publication(_ name: String, partitions: Int, hasDeltas: Bool) throws -> Publication {
    try Publication(
      certificate: try PublicAddress("http://pki.exemple.ml/ca/\(name).cer"),
      lists: try PublicAddress("http://pki.exemple.ml/crl/\(name)"), partitions: partitions, hasDeltas: hasDeltas,
      responder: try PublicAddress("http://ocsp.exemple.ml/\(name)"))
  }

  func authority(_ use: AuthorityUse) -> CertificateAuthority { issuing[use] ?? root }

  /// The holder that a use's certificates are for.
  func holder(_ use: AuthorityUse) throws -> Holder {
    switch use {
    case .root, .seals: .organization(try Self.organization("Sceau de l'état civil"))
    case .timeStamps: .organization(try Self.organization("Horodatage 1"))
    case .signatures:
      .person(
        try Person(
          state: .ml, givenName: "Awa", surname: "Diarra", number: "P-7F3A", title: "Officier d'état civil"))
    case .servers:
      .server(try Server(state: .ml, names: ["www.exemple.ml", "exemple.ml"].compactMap(ServerName.init(rawValue:))))
    }
  }

  func profile(_ use: AuthorityUse) -> CertificateProfile { use.issues[0] }

  /// A certificate of the use's own profile.
  func certificate(_ use: AuthorityUse, limits: String? = nil) throws -> IssuedCertificate {
    try authority(use).issue(
      profile(use), to: try holder(use), over: try CertifiedKey(Self.holderKey, in: keys), limits: limits,
      from: Self.begin, until: Self.begin.addingTimeInterval(80 * 86_400))
  }

  func responder(_ use: AuthorityUse) throws -> StatusResponder {
    let key = Self.key(use.responderName)
    let certificate = try authority(use).issue(
      .responder, to: .organization(try Self.organization("Répondeur \(use.rawValue)", isRegistered: use != .servers)),
      over: try CertifiedKey(key, in: keys), from: Self.begin, until: Self.begin.addingTimeInterval(80 * 86_400))
    return try StatusResponder(certificate, key: key, in: keys, for: authority(use).certificate)
  }
}

extension AuthorityUse {
  var keyName: String { self == .root ? "root" : rawValue.lowercased() }
  var responderName: String { "responder-\(rawValue.lowercased())" }
  static let issuing = allCases.filter { $0 != .root }
}
