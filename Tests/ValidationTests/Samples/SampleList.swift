import Foundation

@testable import Validation

/// A list of revoked certificates about to be issued.
struct SampleList {
  struct Entry {
    var serial: [UInt8]
    var date = SampleWorld.now - 10 * SampleWorld.day
    var reason: UInt8?
    var invalidSince: Date?
    /// Of the certificate, in an indirect list.
    var issuer: [UInt8]?
    var extensions: [SampleExtension] = []

    var der: [UInt8] {
      var all = extensions
      if let reason { all.append(SampleExtension("2.5.29.21", Bytes.enumerated(reason))) }
      if let invalidSince { all.append(SampleExtension("2.5.29.24", Bytes.generalized(invalidSince))) }
      if let issuer {
        all.append(SampleExtension("2.5.29.29", isCritical: true, Bytes.sequence(SampleName.whole(issuer))))
      }
      return Bytes.sequence(
        Bytes.integer(bytes: serial), Bytes.time(date), all.isEmpty ? [] : Bytes.sequence(of: all.map(\.der)))
    }
  }

  var version = 1
  var issuer: [UInt8]
  var signer: SampleKey
  var thisUpdate = Bytes.time(SampleWorld.now - SampleWorld.day)
  var nextUpdate: [UInt8]? = Bytes.time(SampleWorld.now + SampleWorld.day)
  var entries: [Entry] = []
  var number: Int? = 1
  var base: Int?
  var extensions: [SampleExtension] = []
  var hasBadSignature = false

  init(by issuer: SampleParty, revoking serials: [UInt8]...) {
    self.issuer = issuer.name
    signer = issuer.key
    entries = serials.map { Entry(serial: $0) }
  }

  func der() throws -> [UInt8] {
    var all = [SampleExtension.authorityKeyIdentifier(Array(signer.bits.suffix(20)))] + extensions
    if let number { all.append(SampleExtension("2.5.29.20", Bytes.integer(number))) }
    if let base { all.append(SampleExtension("2.5.29.27", isCritical: true, Bytes.integer(base))) }
    let content = Bytes.sequence(
      version > 0 ? Bytes.integer(version) : [], signer.algorithm, issuer, thisUpdate, nextUpdate ?? [],
      entries.isEmpty ? [] : Bytes.sequence(of: entries.map(\.der)),
      version > 0 ? Bytes.context(0, Bytes.sequence(of: all.map(\.der))) : [])
    return try SampleCertificate.signed(content, by: signer, isBad: hasBadSignature)
  }
}

extension SampleWorld {
  /// Publishes a list of `issuer` that revokes certificates with these numbers.
  mutating func publish(
    by issuer: SampleParty, revoking serials: [UInt8]..., edit: (inout SampleList) -> Void = { _ in }
  ) throws {
    var list = SampleList(by: issuer)
    list.entries = serials.map { SampleList.Entry(serial: $0) }
    edit(&list)
    lists.append(try list.der())
  }

  /// An authority under an anchor whose own list is there: what most cases of revocation begin with.
  mutating func checkedAuthority(_ extensions: SampleExtension...) throws -> SampleParty {
    policy.statusRule = .all
    try publish(by: root)
    return try authority("A") { draft in for item in extensions { draft.set(item) } }
  }
}
