@testable import Validation

extension PathCase {
  /// PKITS 4.6.
  static let basicConstraints: [PathCase] = [
    PathCase("no basic constraints", .general(.notAuthority)) { world in
      try world.holder(by: world.authority("A") { $0.remove("2.5.29.19") })
    },
    PathCase("no authority, and critically so", .general(.notAuthority)) { world in
      try world.holder(by: world.authority("A", .basic(authority: false)))
    },
    PathCase("no authority, and not critically so", .general(.notAuthority)) { world in
      try world.holder(by: world.authority("A", .basic(authority: false, isCritical: false)))
    },
    PathCase("an authority, and not critically so", .passes) { world in
      try world.holder(by: world.authority("A", .basic(authority: true, isCritical: false)))
    },
    PathCase("a holder issues", .general(.notAuthority)) { world in
      let holder = try world.holder(by: world.authority("A"))
      world.pool.append(holder.der)
      return try world.holder(by: holder, name: "Faux", key: .named("fake"))
    },
    PathCase("version 1 in the middle", .general(.notAuthority)) { world in
      try world.holder(
        by: world.authority("A") {
          $0.version = 0
          $0.extensions = []
        })
    },
    PathCase("length 0, and a holder below", .passes) { world in
      try world.holder(by: world.authority("A", .basic(authority: true, length: 0)))
    },
    PathCase("length 0, and an authority below", .general(.pathTooLong)) { world in
      let upper = try world.authority("A", .basic(authority: true, length: 0))
      return try world.holder(by: world.authority("B", by: upper))
    },
    PathCase("length 0, and an authority as the one that is validated", .passes) { world in
      world.purpose = .any
      return try world.authority("B", by: world.authority("A", .basic(authority: true, length: 0)))
    },
    PathCase("length 6 and 4 below, and too many below that", .general(.pathTooLong)) { world in
      let a = try world.authority("A", .basic(authority: true, length: 6))
      let b = try world.authority("B", by: a, .basic(authority: true, length: 1))
      let c = try world.authority("C", by: b, .basic(authority: true, length: 4))
      return try world.holder(by: world.authority("D", by: c))
    },
    PathCase("length 6, then 1, then one more", .passes) { world in
      let a = try world.authority("A", .basic(authority: true, length: 6))
      let b = try world.authority("B", by: a, .basic(authority: true, length: 1))
      return try world.holder(by: world.authority("C", by: b, .basic(authority: true, length: 0)))
    },
    PathCase("length 0, and the same authority under a new key", .passes) { world in
      let old = try world.authority("A", .basic(authority: true, length: 0))
      return try world.holder(by: world.authority("A", by: old, key: .named("A2")))
    },
    PathCase("length 0, a new key, and an authority below", .general(.pathTooLong)) { world in
      let old = try world.authority("A", .basic(authority: true, length: 0))
      let new = try world.authority("A", by: old, key: .named("A2"))
      return try world.holder(by: world.authority("B", by: new))
    },
    PathCase("length 1, and self-issued ones do not count", .passes) { world in
      let a = try world.authority("A", .basic(authority: true, length: 1))
      let a2 = try world.authority("A", by: a, key: .named("A2"))
      let b = try world.authority("B", by: a2)
      return try world.holder(by: world.authority("B", by: b, key: .named("B2")))
    },
    PathCase("a length that no number holds", .passes) { world in
      let value = Bytes.sequence(
        Bytes.boolean(true), Bytes.integer(bytes: [0x7F] + [UInt8](repeating: 0xFF, count: 12)))
      return try world.holder(by: world.authority("A", SampleExtension("2.5.29.19", isCritical: true, value)))
    },
    PathCase("a length below zero", .fails(.noChain)) { world in
      let value = Bytes.sequence(Bytes.boolean(true), Bytes.integer(bytes: [0xFF]))
      return try world.holder(by: world.authority("A", SampleExtension("2.5.29.19", isCritical: true, value)))
    },
  ]

  /// PKITS 4.7, and what a certificate is asked for.
  static let uses: [PathCase] = [
    PathCase("an authority whose key may not issue, critically", .general(.mayNotIssue)) { world in
      try world.holder(by: world.authority("A", .keyUse(0, 6)))
    },
    PathCase("an authority whose key may not issue, not critically", .general(.mayNotIssue)) { world in
      try world.holder(by: world.authority("A", .keyUse(0, 6, isCritical: false)))
    },
    PathCase("an authority whose key may issue, not critically", .passes) { world in
      try world.holder(by: world.authority("A", .keyUse(5, isCritical: false)))
    },
    PathCase("an authority without key usage", .passes) { world in
      try world.holder(by: world.authority("A") { $0.remove("2.5.29.15") })
    },
    purpose("documents by RFC 9336", .documents, .passes, "1.3.6.1.5.5.7.3.36", peer: .silent),
    purpose("documents by e-mail", .documents, .passes, "1.3.6.1.5.5.7.3.4"),
    purpose("documents by a server", .documents, .fails(.chainConstraintsFailure, .wrongPurpose), "1.3.6.1.5.5.7.3.1"),
    purpose("e-mail", .emailProtection, .passes, "1.3.6.1.5.5.7.3.4"),
    purpose(
      "e-mail by a time stamp", .emailProtection, .fails(.chainConstraintsFailure, .wrongPurpose), "1.3.6.1.5.5.7.3.8"),
    purpose("a server", .server, .passes, "1.3.6.1.5.5.7.3.1"),
    purpose("a server by its client", .server, .fails(.chainConstraintsFailure, .wrongPurpose), "1.3.6.1.5.5.7.3.2"),
    purpose(
      "any purpose for documents", .documents, .passes, "2.5.29.37.0", peer: .differs("knows no such purpose of e-mail")
    ),
    PathCase("time stamps, critical and alone", .passes) { world in
      world.purpose = .timeStamping
      return try world.holder(by: world.authority("A"), .purposes("1.3.6.1.5.5.7.3.8", isCritical: true))
    },
    PathCase("time stamps, not critical", .fails(.chainConstraintsFailure, .wrongPurpose)) { world in
      world.purpose = .timeStamping
      return try world.holder(by: world.authority("A"), .purposes("1.3.6.1.5.5.7.3.8"))
    },
    PathCase("time stamps and more", .fails(.chainConstraintsFailure, .wrongPurpose)) { world in
      world.purpose = .timeStamping
      return try world.holder(
        by: world.authority("A"), .purposes("1.3.6.1.5.5.7.3.8", "1.3.6.1.5.5.7.3.4", isCritical: true))
    },
    PathCase("time stamps by any purpose", .fails(.chainConstraintsFailure, .wrongPurpose)) { world in
      world.purpose = .timeStamping
      return try world.holder(by: world.authority("A"), .purposes("2.5.29.37.0", isCritical: true))
    },
    PathCase("answers of OCSP", .passes, peer: .silent) { world in
      world.purpose = .statusAnswers
      return try world.holder(by: world.authority("A"), .purposes("1.3.6.1.5.5.7.3.9"))
    },
    PathCase("answers of OCSP by any purpose", .fails(.chainConstraintsFailure, .wrongPurpose), peer: .silent) {
      world in
      world.purpose = .statusAnswers
      return try world.holder(by: world.authority("A"), .purposes("2.5.29.37.0"))
    },
    PathCase("documents by a key for encryption", .fails(.chainConstraintsFailure, .wrongKeyUsage)) { world in
      world.purpose = .documents
      return try world.holder(by: world.authority("A"), .keyUse(2))
    },
    PathCase("an authority for servers issues for documents", .fails(.chainConstraintsFailure, .wrongPurpose)) {
      world in
      world.purpose = .documents
      return try world.holder(by: world.authority("A", .purposes("1.3.6.1.5.5.7.3.1")))
    },
    PathCase("the same where purposes do not bind authorities", .passes, peer: .silent) { world in
      world.purpose = .documents
      world.policy.purposesBindAuthorities = false
      return try world.holder(by: world.authority("A", .purposes("1.3.6.1.5.5.7.3.1")))
    },
  ]

  private static func purpose(
    _ name: String, _ purpose: Purpose, _ verdict: Verdict, _ identifier: String, peer: Opinion = .agrees
  ) -> PathCase {
    PathCase(name, verdict, peer: peer) { world in
      world.purpose = purpose
      return try world.holder(by: world.authority("A"), .purposes(identifier))
    }
  }

  /// PKITS 4.16, and parts that are not of their form.
  static let extensions: [PathCase] = [
    PathCase("an unknown extension that is not critical", .passes) { world in
      try world.holder(by: world.authority("A"), SampleExtension("1.2.3.4", [1, 2, 3]))
    },
    PathCase("an unknown critical extension", .general(.unknownCriticalExtension("1.2.3.4"))) { world in
      try world.holder(by: world.authority("A"), SampleExtension("1.2.3.4", isCritical: true, Bytes.null))
    },
    PathCase("an unknown critical extension of an authority", .general(.unknownCriticalExtension("1.2.3.4"))) { world in
      try world.holder(by: world.authority("A", SampleExtension("1.2.3.4", isCritical: true, Bytes.null)))
    },
    PathCase("an extension twice", .general(.malformed)) { world in
      try world.holder(by: world.authority("A")) { $0.extensions.append(.keyUse(0)) }
    },
    PathCase("extensions in version 1", .general(.malformed), peer: .differs("takes them")) { world in
      try world.holder(by: world.authority("A")) { $0.version = 0 }
    },
    PathCase("a policy twice", .general(.malformed), peer: .silent) { world in
      try world.holder(by: world.authority("A"), .policies("1.2.3", "1.2.3"))
    },
    PathCase("a key usage that is no string of bits", .general(.malformed)) { world in
      try world.holder(by: world.authority("A"), SampleExtension("2.5.29.15", isCritical: true, Bytes.null))
    },
    PathCase("a negative number", .passes) { world in
      try world.holder(by: world.authority("A")) { $0.serial = [0xFF] }
    },
    PathCase("a number of 30 bytes", .passes) { world in
      try world.holder(by: world.authority("A")) { $0.serial = [UInt8](repeating: 0x7A, count: 30) }
    },
  ]
}
