import Foundation

@testable import Validation

extension PathCase {
  /// PKITS 4.4.
  static let lists: [PathCase] = [
    PathCase("good by the lists of all", .passes) { world in
      let authority = try world.checkedAuthority()
      try world.publish(by: authority, revoking: [0x77])
      return try world.holder(by: authority)
    },
    PathCase("the list is missing", .noStatus(.nothingFound)) { world in
      try world.holder(by: world.checkedAuthority())
    },
    PathCase("the list is missing, and the leaf's alone is wanted", .passes, peer: .silent) { world in
      world.policy.statusRule = .leaf
      let authority = try world.authority("A")
      try world.publish(by: authority)
      return try world.holder(by: authority)
    },
    PathCase("the holder is revoked", .fails(.revokedNoProof)) { world in
      let authority = try world.checkedAuthority()
      let holder = try world.holder(by: authority)
      try world.publish(by: authority, revoking: holder.serial)
      return holder
    },
    PathCase("the holder is revoked, and nobody wanted to know", .fails(.revokedNoProof), peer: .silent) { world in
      let authority = try world.checkedAuthority()
      let holder = try world.holder(by: authority)
      try world.publish(by: authority, revoking: holder.serial)
      world.policy.statusRule = .none
      return holder
    },
    PathCase("the authority is revoked", .fails(.authorityRevokedNoProof)) { world in
      world.policy.statusRule = .all
      let authority = try world.authority("A")
      try world.publish(by: world.root, revoking: authority.serial)
      try world.publish(by: authority)
      return try world.holder(by: authority)
    },
    PathCase("the holder is on hold", .fails(.tryLater)) { world in
      let authority = try world.checkedAuthority()
      let holder = try world.holder(by: authority)
      try world.publish(by: authority, revoking: holder.serial) { $0.entries[0].reason = 6 }
      return holder
    },
    PathCase("a newer list takes the hold away", .passes) { world in
      let authority = try world.checkedAuthority()
      let holder = try world.holder(by: authority)
      try world.publish(by: authority, revoking: holder.serial) {
        $0.entries[0].reason = 6
        $0.thisUpdate = Bytes.time(SampleWorld.now - 3 * SampleWorld.day)
      }
      try world.publish(by: authority)
      return holder
    },
    PathCase("no newer list takes a revocation away", .fails(.revokedNoProof), peer: .silent) { world in
      let authority = try world.checkedAuthority()
      let holder = try world.holder(by: authority)
      try world.publish(by: authority, revoking: holder.serial) {
        $0.thisUpdate = Bytes.time(SampleWorld.now - 3 * SampleWorld.day)
      }
      try world.publish(by: authority)
      return holder
    },
    PathCase("the list's signature is bad", .noStatus(.untrustedIssuer)) { world in
      let authority = try world.checkedAuthority()
      try world.publish(by: authority) { $0.hasBadSignature = true }
      return try world.holder(by: authority)
    },
    PathCase("the list is of another issuer", .noStatus(.nothingFound)) { world in
      let authority = try world.checkedAuthority()
      try world.publish(by: authority) { $0.issuer = SampleName.directory("B") }
      return try world.holder(by: authority)
    },
    PathCase("the list is signed by another authority under this name", .noStatus(.untrustedIssuer)) { world in
      let authority = try world.checkedAuthority()
      try world.publish(by: authority) { $0.signer = SampleKey.p256() }
      return try world.holder(by: authority)
    },
    PathCase("two lists, and the one that reads says revoked", .fails(.revokedNoProof)) { world in
      let authority = try world.checkedAuthority()
      let holder = try world.holder(by: authority)
      try world.publish(by: authority, revoking: holder.serial)
      try world.publish(by: authority) { $0.hasBadSignature = true }
      return holder
    },
    PathCase("an entry with an unknown critical extension", .noStatus(.unknownCriticalExtension)) { world in
      let authority = try world.checkedAuthority()
      try world.publish(by: authority, revoking: [0x77]) {
        $0.entries[0].extensions = [SampleExtension("1.2.3.4", isCritical: true, Bytes.null)]
      }
      return try world.holder(by: authority)
    },
    PathCase("a list with an unknown critical extension", .noStatus(.unknownCriticalExtension)) { world in
      let authority = try world.checkedAuthority()
      try world.publish(by: authority) {
        $0.extensions = [SampleExtension("1.2.3.4", isCritical: true, Bytes.null)]
      }
      return try world.holder(by: authority)
    },
    PathCase("the next list was due yesterday", .noStatus(.stale)) { world in
      let authority = try world.checkedAuthority()
      try world.publish(by: authority) { $0.nextUpdate = Bytes.time(SampleWorld.now - SampleWorld.day) }
      return try world.holder(by: authority)
    },
    PathCase("the next list was due in 1999", .noStatus(.stale)) { world in
      let authority = try world.checkedAuthority()
      try world.publish(by: authority) { $0.nextUpdate = Bytes.tagged(0x17, Array("990101120100Z".utf8)) }
      return try world.holder(by: authority)
    },
    PathCase("the next list is due in 2050, in four digits", .passes) { world in
      let authority = try world.checkedAuthority()
      try world.publish(by: authority) { $0.nextUpdate = Bytes.tagged(0x18, Array("20500101120100Z".utf8)) }
      return try world.holder(by: authority)
    },
    PathCase("no word of the next list", .noStatus(.stale), peer: .differs("takes it for ever")) { world in
      let authority = try world.checkedAuthority()
      try world.publish(by: authority) { $0.nextUpdate = nil }
      return try world.holder(by: authority)
    },
    PathCase("no word of the next list, and an age that is accepted", .passes, peer: .silent) { world in
      let authority = try world.checkedAuthority()
      world.policy.longestStatusAge = 2 * SampleWorld.day
      try world.publish(by: authority) { $0.nextUpdate = nil }
      return try world.holder(by: authority)
    },
    PathCase("a list older than is accepted", .noStatus(.stale), peer: .silent) { world in
      let authority = try world.checkedAuthority()
      world.policy.longestStatusAge = 3600
      try world.publish(by: authority) { $0.thisUpdate = Bytes.time(SampleWorld.now - 3601) }
      return try world.holder(by: authority)
    },
    PathCase("a list of tomorrow", .noStatus(.tooNew)) { world in
      let authority = try world.checkedAuthority()
      try world.publish(by: authority) { $0.thisUpdate = Bytes.time(SampleWorld.now + 3600) }
      return try world.holder(by: authority)
    },
    PathCase("a list of version 1", .passes) { world in
      let authority = try world.checkedAuthority()
      try world.publish(by: authority) { $0.version = 0 }
      return try world.holder(by: authority)
    },
    PathCase("a negative number that is not listed", .passes) { world in
      let authority = try world.checkedAuthority()
      try world.publish(by: authority, revoking: [0x01])
      return try world.holder(by: authority) { $0.serial = [0xFF] }
    },
    PathCase("a negative number that is listed", .fails(.revokedNoProof)) { world in
      let authority = try world.checkedAuthority()
      try world.publish(by: authority, revoking: [0xFF])
      return try world.holder(by: authority) { $0.serial = [0xFF] }
    },
    PathCase("a long number that is listed", .fails(.revokedNoProof)) { world in
      let authority = try world.checkedAuthority()
      let serial = [0x7F] + [UInt8](repeating: 3, count: 19)
      try world.publish(by: authority, revoking: serial)
      return try world.holder(by: authority) { $0.serial = serial }
    },
    PathCase("a long number of which another one is listed", .passes) { world in
      let authority = try world.checkedAuthority()
      try world.publish(by: authority, revoking: [0x7F] + [UInt8](repeating: 3, count: 19))
      return try world.holder(by: authority) { $0.serial = [0x7F] + [UInt8](repeating: 3, count: 18) + [4] }
    },
    PathCase("an authority whose key may not sign lists", .noStatus(.untrustedIssuer)) { world in
      let authority = try world.checkedAuthority(.keyUse(5))
      try world.publish(by: authority)
      return try world.holder(by: authority)
    },
    PathCase("a list with a weak signature", .noStatus(.weakAlgorithm), peer: .silent) { world in
      world.policy.statusRule = .leaf
      let keys = SampleKey.twins()
      let authority = try world.authority("A", key: keys.strong)
      try world.publish(by: authority) { $0.signer = keys.weak }
      return try world.holder(by: authority)
    },
    separateKeys("lists signed with a key of their own", .passes) { _, _ in },
    separateKeys("lists signed with a key of their own, and the holder is revoked", .fails(.revokedNoProof)) {
      list, holder in
      list.entries = [SampleList.Entry(serial: holder.serial)]
    },
    PathCase("the certificate of the key for lists is revoked", .noStatus(.untrustedIssuer)) { world in
      world.policy.statusRule = .all
      let authority = try world.authority("A", .keyUse(5))
      let signer = try world.authority("A", key: .named("lists"), .keyUse(6))
      try world.publish(by: world.root, revoking: signer.serial)
      try world.publish(by: signer)
      return try world.holder(by: authority)
    },
    PathCase("the key for lists was certified by nobody", .noStatus(.untrustedIssuer)) { world in
      world.policy.statusRule = .all
      try world.publish(by: world.root)
      let authority = try world.authority("A", .keyUse(5))
      let own = SampleParty(name: authority.name, key: .named("lists"), der: [], serial: [])
      let signer = try world.authority("A", by: own, key: .named("lists"), .keyUse(6))
      try world.publish(by: signer)
      return try world.holder(by: authority)
    },
    PathCase(
      "another authority certifies a key for lists under this name", .noStatus(.untrustedIssuer),
      peer: .differs("wants a common anchor alone")
    ) { world in
      let authority = try world.checkedAuthority(.keyUse(5))
      let other = try world.authority("B")
      try world.publish(by: other)
      let signer = try world.authority("A", by: other, key: .named("lists"), .keyUse(6))
      try world.publish(by: signer)
      return try world.holder(by: authority)
    },
    // PKITS 4.5
    PathCase("an authority changes its key, and the old one certifies the new", .passes) { world in
      let old = try world.checkedAuthority()
      let new = try world.authority("A", by: old, key: .named("A2"))
      try world.publish(by: old)
      try world.publish(by: new)
      return try world.holder(by: new)
    },
    PathCase("an authority changes its key, and the new one certifies the old", .passes) { world in
      world.policy.statusRule = .all
      try world.publish(by: world.root)
      let new = try world.authority("A", key: .named("A2"))
      let old = try world.authority("A", by: new, key: .named("A"))
      try world.publish(by: new)
      return try world.holder(by: old)
    },
    PathCase("the same, and the holder is revoked", .fails(.revokedNoProof)) { world in
      world.policy.statusRule = .all
      try world.publish(by: world.root)
      let new = try world.authority("A", key: .named("A2"))
      let old = try world.authority("A", by: new, key: .named("A"))
      let holder = try world.holder(by: old)
      try world.publish(by: new, revoking: holder.serial)
      return holder
    },
    PathCase("a key for lists vouches for itself alone", .noStatus(.untrustedIssuer)) { world in
      let authority = try world.checkedAuthority(.keyUse(5))
      let signer = try world.authority("A", by: authority, key: .named("lists"), .keyUse(6))
      try world.publish(by: signer)
      return try world.holder(by: authority)
    },
  ]

  private static func separateKeys(
    _ name: String, _ verdict: Verdict, _ edit: @escaping @Sendable (inout SampleList, SampleParty) -> Void
  ) -> PathCase {
    PathCase(name, verdict) { world in
      let authority = try world.checkedAuthority(.keyUse(5))
      let signer = try world.authority("A", key: .named("lists"), .keyUse(6)) { $0.remove("2.5.29.19") }
      let holder = try world.holder(by: authority)
      try world.publish(by: signer) { edit(&$0, holder) }
      return holder
    }
  }
}
