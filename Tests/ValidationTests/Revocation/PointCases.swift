import Foundation

@testable import Validation

extension PathCase {
  private static let place = SampleName.uri("http://pki.exemple.ml/1.crl")
  private static let elsewhere = SampleName.uri("http://pki.exemple.ml/2.crl")

  /// A holder with `point` and one list of its authority with `coverage`; `isListed` revokes it.
  private static func partition(
    _ name: String, _ verdict: Verdict, _ coverage: SampleExtension?, _ points: [UInt8]..., isListed: Bool = false,
    reason: UInt8? = nil, peer: Opinion = .agrees
  ) -> PathCase {
    PathCase(name, verdict, peer: peer) { world in
      let authority = try world.checkedAuthority()
      let holder = try world.holder(by: authority) { draft in
        if !points.isEmpty { draft.set(SampleExtension("2.5.29.31", Bytes.sequence(of: points))) }
      }
      try world.publish(by: authority) { list in
        if isListed { list.entries = [SampleList.Entry(serial: holder.serial, reason: reason)] }
        if let coverage { list.extensions = [coverage] }
      }
      return holder
    }
  }

  /// PKITS 4.14.
  static let points: [PathCase] = [
    partition("the list of the certificate's place", .passes, SamplePoint.coverage(place), SamplePoint.point(place)),
    partition(
      "the same, and revoked", .fails(.revokedNoProof), SamplePoint.coverage(place), SamplePoint.point(place),
      isListed: true),
    partition(
      "the list of another place", .noStatus(.nothingFound), SamplePoint.coverage(elsewhere), SamplePoint.point(place)),
    partition("one of two names", .passes, SamplePoint.coverage(elsewhere, place), SamplePoint.point(place)),
    partition(
      "one of two places", .passes, SamplePoint.coverage(place), SamplePoint.point(elsewhere), SamplePoint.point(place)),
    partition("a list of no place", .passes, nil, SamplePoint.point(place)),
    partition("a list of a place, and a certificate of none", .noStatus(.nothingFound), SamplePoint.coverage(place)),
    partition(
      "a name under the issuer, in both", .passes,
      SamplePoint.coverage(relative: SampleName.attribute("2.5.4.3", Bytes.utf8("liste 1"))),
      SamplePoint.relative(SampleName.attribute("2.5.4.3", Bytes.utf8("Liste 1")))),
    partition(
      "a name under the issuer, and the whole name", .passes,
      SamplePoint.coverage(relative: SampleName.attribute("2.5.4.3", Bytes.utf8("liste 1"))),
      SamplePoint.point(
        SampleName.whole(
          SampleName.appending(SampleName.attribute("2.5.4.3", Bytes.utf8("liste 1")), to: SampleName.directory("A"))))),
    partition("only holders, and a holder", .passes, SamplePoint.coverage(onlyHolders: true)),
    partition("only authorities, and a holder", .noStatus(.nothingFound), SamplePoint.coverage(onlyAuthorities: true)),
    partition("only attribute certificates", .noStatus(.nothingFound), SamplePoint.coverage(onlyAttributes: true)),
    PathCase("only authorities, and an authority", .passes) { world in
      world.policy.statusRule = .all
      try world.publish(by: world.root) { $0.extensions = [SamplePoint.coverage(onlyAuthorities: true)] }
      let authority = try world.authority("A")
      try world.publish(by: authority)
      return try world.holder(by: authority)
    },
    PathCase("only holders, and an authority", .noStatus(.nothingFound)) { world in
      world.policy.statusRule = .all
      try world.publish(by: world.root) { $0.extensions = [SamplePoint.coverage(onlyHolders: true)] }
      let authority = try world.authority("A")
      try world.publish(by: authority)
      return try world.holder(by: authority)
    },
    partition("some reasons only", .noStatus(.someReasonsOnly), SamplePoint.coverage(reasons: [1, 2])),
    partition(
      "some reasons only, and revoked", .fails(.revokedNoProof), SamplePoint.coverage(reasons: [1, 2]), isListed: true,
      reason: 1),
    reasons("all reasons in two lists", .passes, [[1, 2], [3, 4, 5, 6, 7, 8]]),
    reasons("not all reasons in two lists", .noStatus(.someReasonsOnly), [[1, 2], [3, 4, 5]]),
    reasons(
      "all reasons in two lists, and the first revokes", .fails(.revokedNoProof), [[1, 2], [3, 4, 5, 6, 7, 8]],
      listedIn: 0),
    reasons(
      "all reasons in two lists, and the second revokes", .fails(.revokedNoProof), [[1, 2], [3, 4, 5, 6, 7, 8]],
      listedIn: 1),
    PathCase("reasons that the certificate's places share out", .passes) { world in
      let authority = try world.checkedAuthority()
      for (name, reasons) in [(place, [1, 2]), (elsewhere, [3, 4, 5, 6, 7, 8])] {
        try world.publish(by: authority) { $0.extensions = [SamplePoint.coverage(name, reasons: reasons)] }
      }
      return try world.holder(
        by: authority,
        .points(
          SamplePoint.point(place, reasons: [1, 2]), SamplePoint.point(elsewhere, reasons: [3, 4, 5, 6, 7, 8])))
    },
    indirect("an indirect list", .passes),
    indirect("an indirect list that revokes the holder", .fails(.revokedNoProof)) { list, holder, issuer in
      list.entries = [SampleList.Entry(serial: holder, issuer: issuer)]
    },
    indirect("an indirect list that revokes this number of its own issuer", .passes) { list, holder, _ in
      list.entries = [SampleList.Entry(serial: holder)]
    },
    indirect("an issuer that holds for the entries after it", .fails(.revokedNoProof)) { list, holder, issuer in
      list.entries = [SampleList.Entry(serial: [0x66], issuer: issuer), SampleList.Entry(serial: holder)]
    },
    indirect("an issuer that ends before the entry", .passes) { list, holder, issuer in
      list.entries = [
        SampleList.Entry(serial: [0x66], issuer: issuer),
        SampleList.Entry(serial: holder, issuer: SampleName.directory("X")),
      ]
    },
    indirect("a list that does not say that it is indirect", .noStatus(.nothingFound)) { list, _, _ in
      list.extensions = [SamplePoint.coverage(place)]
    },
    PathCase("an indirect list that the certificate does not name", .noStatus(.nothingFound)) { world in
      let authority = try world.checkedAuthority()
      let publisher = try world.authority("L", .keyUse(6))
      try world.publish(by: publisher) { $0.extensions = [SamplePoint.coverage(place, isIndirect: true)] }
      return try world.holder(by: authority, .points(SamplePoint.point(place)))
    },
    PathCase("an indirect list of a publisher without a certificate", .noStatus(.untrustedIssuer)) { world in
      let authority = try world.checkedAuthority()
      let publisher = try world.authority("L", .keyUse(6))
      world.pool.removeLast()
      try world.publish(by: publisher) { $0.extensions = [SamplePoint.coverage(place, isIndirect: true)] }
      return try world.holder(by: authority, .points(SamplePoint.point(place, issuer: publisher.name)))
    },
    PathCase(
      "an indirect list of a publisher who may not sign lists", .noStatus(.untrustedIssuer),
      peer: .differs("does not look at the key usage of who is not in the chain")
    ) { world in
      let authority = try world.checkedAuthority()
      let publisher = try world.authority("L", .keyUse(5))
      try world.publish(by: publisher) { $0.extensions = [SamplePoint.coverage(place, isIndirect: true)] }
      return try world.holder(by: authority, .points(SamplePoint.point(place, issuer: publisher.name)))
    },
    PathCase("a publisher whose own status its authority leaves to it", .passes, peer: .silent) { world in
      try ownPublisher(&world) { SamplePoint.point(place, issuer: $0) }
    },
    PathCase("a publisher that answers for itself, and was not told to", .noStatus(.untrustedIssuer), peer: .silent) {
      world in
      try ownPublisher(&world) { _ in SamplePoint.point(place) }
    },
    PathCase("a publisher under another anchor", .noStatus(.untrustedIssuer)) { world in
      let authority = try world.checkedAuthority()
      let other = SampleParty(name: SampleName.directory("R2"), key: .named("R2"), der: [], serial: [])
      let anchor = try world.authority("R2", by: other)
      world.anchors.append(anchor)
      let publisher = try world.authority("L", by: anchor, .keyUse(6))
      try world.publish(by: anchor)
      try world.publish(by: publisher) { $0.extensions = [SamplePoint.coverage(place, isIndirect: true)] }
      return try world.holder(by: authority, .points(SamplePoint.point(place, issuer: publisher.name)))
    },
  ]

  private static func reasons(
    _ name: String, _ verdict: Verdict, _ masks: [[Int]], listedIn: Int? = nil
  ) -> PathCase {
    PathCase(name, verdict) { world in
      let authority = try world.checkedAuthority()
      let holder = try world.holder(by: authority)
      for (index, mask) in masks.enumerated() {
        try world.publish(by: authority) { list in
          list.extensions = [SamplePoint.coverage(reasons: mask)]
          if index == listedIn { list.entries = [SampleList.Entry(serial: holder.serial, reason: UInt8(mask[0]))] }
        }
      }
      return holder
    }
  }

  /// A holder and the publisher of its indirect list, under one authority that has no list of its own.
  private static func ownPublisher(
    _ world: inout SampleWorld, _ point: (_ publisher: [UInt8]) -> [UInt8]
  ) throws -> SampleParty {
    let authority = try world.checkedAuthority()
    let publisher = try world.authority(
      "L", by: authority, .keyUse(6), .points(point(SampleName.directory("L"))))
    let holder = try world.holder(by: authority, .points(SamplePoint.point(place, issuer: publisher.name)))
    try world.publish(by: publisher) { $0.extensions = [SamplePoint.coverage(place, isIndirect: true)] }
    return holder
  }

  private static func indirect(
    _ name: String, _ verdict: Verdict,
    _ edit: @escaping @Sendable (inout SampleList, _ holder: [UInt8], _ issuer: [UInt8]) -> Void = { _, _, _ in }
  ) -> PathCase {
    PathCase(name, verdict) { world in
      let authority = try world.checkedAuthority()
      let publisher = try world.authority("L", .keyUse(6))
      let holder = try world.holder(by: authority, .points(SamplePoint.point(place, issuer: publisher.name)))
      try world.publish(by: publisher) { list in
        list.extensions = [SamplePoint.coverage(place, isIndirect: true)]
        edit(&list, holder.serial, authority.name)
      }
      return holder
    }
  }

  /// PKITS 4.15. A base of number 10 that says this of the holder, and deltas that say that.
  static let deltas: [PathCase] = [
    delta("a delta list alone", .noStatus(.nothingFound), hasBase: false),
    delta("a delta list that says nothing", .passes),
    delta("a delta list revokes", .fails(.revokedNoProof), now: 1),
    delta("a delta list suspends", .fails(.tryLater), now: 6),
    delta("a delta list releases what was on hold", .passes, before: 6, now: 8),
    delta("a delta list says nothing, and the base revokes", .fails(.revokedNoProof), before: 1),
    delta("a delta list with a newer base is not taken", .passes, now: 1) { $0.base = 11 },
    delta("a delta list with an older base is taken", .fails(.revokedNoProof), now: 1) { $0.base = 3 },
    delta("a delta list older than its base is not taken", .passes, now: 1, peer: .silent) {
      $0.number = 9
      $0.base = 3
    },
    delta("a delta list with a bad signature is not taken", .passes, now: 1) { $0.hasBadSignature = true },
    delta("a delta list of another partition is not taken", .passes, now: 1) {
      $0.extensions = [SamplePoint.coverage(place)]
    },
    delta("a delta list that is fresh where the base is not", .passes, isBaseStale: true),
    delta("a delta list that is not fresh leaves the base", .passes) {
      $0.nextUpdate = Bytes.time(SampleWorld.now - 3600)
    },
    delta("a delta list with an unknown critical extension is not taken", .passes, now: 1) {
      $0.extensions = [SampleExtension("1.2.3.4", isCritical: true, Bytes.null)]
    },
  ]

  private static func delta(
    _ name: String, _ verdict: Verdict, hasBase: Bool = true, before: UInt8? = nil, now: UInt8? = nil,
    isBaseStale: Bool = false, peer: Opinion = .silent,
    _ edit: @escaping @Sendable (inout SampleList) -> Void = { _ in }
  ) -> PathCase {
    PathCase(name, verdict, peer: peer) { world in
      let authority = try world.checkedAuthority()
      let holder = try world.holder(by: authority)
      if hasBase {
        try world.publish(by: authority) { list in
          list.number = 10
          if isBaseStale { list.nextUpdate = Bytes.time(SampleWorld.now - 3600) }
          if let before { list.entries = [SampleList.Entry(serial: holder.serial, reason: before)] }
        }
      }
      try world.publish(by: authority) { list in
        list.number = 12
        list.base = 10
        list.thisUpdate = Bytes.time(SampleWorld.now - 3600 * 3)
        if let now { list.entries = [SampleList.Entry(serial: holder.serial, reason: now)] }
        edit(&list)
      }
      return holder
    }
  }
}
