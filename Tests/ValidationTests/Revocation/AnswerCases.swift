import Foundation

@testable import Validation

extension PathCase {
  /// RFC 6960: a holder whose status one answer gives; `responder` makes the one who signs it.
  static let answers: [PathCase] = [
    answer("the issuer answers good", .passes),
    answer("the issuer answers by its name", .passes) { answer, _ in answer.namesKey = false },
    answer("the certificate is named by SHA-256", .passes) { answer, _ in answer.digest = .sha256 },
    answer("the certificate is named by MD5", .noStatus(.nothingFound)) { answer, _ in answer.digest = .md5 },
    answer("revoked", .fails(.revokedNoProof)) { answer, _ in
      answer.status = .revoked(SampleWorld.now - SampleWorld.day, reason: 1)
    },
    answer("revoked, without a reason", .fails(.revokedNoProof)) { answer, _ in
      answer.status = .revoked(SampleWorld.now - SampleWorld.day, reason: nil)
    },
    answer("on hold", .fails(.tryLater)) { answer, _ in
      answer.status = .revoked(SampleWorld.now - SampleWorld.day, reason: 6)
    },
    answer("not known", .noStatus(.unknownToResponder)) { answer, _ in answer.status = .unknown },
    answer("about another certificate", .noStatus(.nothingFound)) { answer, _ in
      answer.subject = SampleParty(name: [], key: .named("x"), der: [], serial: [0x77])
    },
    answer("about this number of another issuer", .noStatus(.nothingFound)) { answer, world in
      answer.issuer = world.root
    },
    answer("a bad signature", .noStatus(.untrustedIssuer)) { answer, _ in answer.hasBadSignature = true },
    answer("an old answer", .noStatus(.stale)) { answer, _ in answer.nextUpdate = SampleWorld.now - 60 },
    answer("an answer of tomorrow", .noStatus(.tooNew)) { answer, _ in answer.thisUpdate = SampleWorld.now + 3600 },
    answer("no word of the next answer", .noStatus(.stale)) { answer, _ in answer.nextUpdate = nil },
    answer("no word of the next answer, and an age that is accepted", .passes) { answer, world in
      answer.nextUpdate = nil
      world.policy.longestStatusAge = 2 * SampleWorld.day
    },
    answer("the nonce of the question", .passes) { answer, world in
      answer.nonce = [1, 2, 3]
      world.nonce = [1, 2, 3]
    },
    answer("the nonce of another question", .noStatus(.wrongNonce)) { answer, world in
      answer.nonce = [1, 2, 4]
      world.nonce = [1, 2, 3]
    },
    answer("no nonce, and one was sent", .noStatus(.wrongNonce)) { _, world in world.nonce = [1, 2, 3] },
    answer("an unknown critical extension", .noStatus(.unknownCriticalExtension)) { answer, _ in
      answer.extensions = [SampleExtension("1.2.3.4", isCritical: true, Bytes.null)]
    },
    answer("an unknown critical extension of the one answer", .noStatus(.unknownCriticalExtension)) { answer, _ in
      answer.itemExtensions = [SampleExtension("1.2.3.4", isCritical: true, Bytes.null)]
    },
    delegated("a responder that the issuer exempts", .passes, .noCheck),
    delegated("a responder that its certificate does not come with", .passes, .noCheck) { answer, world in
      answer.namesKey = false
      answer.certificates = []
      world.pool.append(answer.signer.der)
    },
    delegated("a responder whose status nobody knows", .noStatus(.untrustedIssuer)),
    delegated("a responder whose status nobody needs to know", .passes) { _, world in
      world.policy.responderNeedsStatus = false
    },
    delegated("a responder that a list says is good", .passes) { answer, world in
      try? world.publish(by: answer.issuer) { $0.extensions = [onlyResponders] }
    },
    delegated("a responder that a list revokes", .noStatus(.untrustedIssuer)) { answer, world in
      try? world.publish(by: answer.issuer, revoking: answer.signer.serial) { $0.extensions = [onlyResponders] }
    },
    delegated("no responder: another purpose", .noStatus(.untrustedIssuer), .noCheck, .purposes("1.3.6.1.5.5.7.3.4")),
    delegated("no responder: any purpose", .noStatus(.untrustedIssuer), .noCheck, .purposes("2.5.29.37.0")),
    delegated("no responder: no purpose", .noStatus(.untrustedIssuer), .noCheck, SampleExtension("2.5.29.37", [])),
    delegated("no responder: the key is for encryption", .noStatus(.untrustedIssuer), .noCheck, .keyUse(2)),
    delegated(
      "a responder that has ended", .noStatus(.untrustedIssuer), .noCheck,
      edit: { draft in
        draft.notAfter = Bytes.time(SampleWorld.now - 1)
      }),
    delegated(
      "a responder that had not begun when it answered", .noStatus(.untrustedIssuer), .noCheck,
      edit: { draft in
        draft.notBefore = Bytes.time(SampleWorld.now - 60)
      }),
    delegated(
      "a responder with an unknown critical extension", .noStatus(.untrustedIssuer), .noCheck,
      SampleExtension("1.2.3.4", isCritical: true, Bytes.null)),
    PathCase("a responder of another authority", .noStatus(.untrustedIssuer), peer: .silent) { world in
      let authority = try world.checkedAuthority()
      let other = try world.authority("B")
      let responder = try world.holder(
        by: other, name: "OCSP", key: .named("ocsp"), .purposes("1.3.6.1.5.5.7.3.9"), .noCheck)
      let holder = try world.holder(by: authority)
      world.answers = [try SampleAnswer(about: holder, from: authority, by: responder).der()]
      return holder
    },
    PathCase("a responder of the root, for the authority below", .noStatus(.untrustedIssuer), peer: .silent) { world in
      let authority = try world.checkedAuthority()
      let responder = try world.holder(name: "OCSP", key: .named("ocsp"), .purposes("1.3.6.1.5.5.7.3.9"), .noCheck)
      let holder = try world.holder(by: authority)
      world.answers = [try SampleAnswer(about: holder, from: authority, by: responder).der()]
      return holder
    },
    PathCase("a holder answers of itself", .noStatus(.untrustedIssuer), peer: .silent) { world in
      let authority = try world.checkedAuthority()
      let holder = try world.holder(by: authority, .purposes("1.3.6.1.5.5.7.3.9"))
      world.answers = [try SampleAnswer(about: holder, from: authority, by: holder).der()]
      return holder
    },
    PathCase("a list is old and an answer is fresh", .passes, peer: .silent) { world in
      let authority = try world.checkedAuthority()
      try world.publish(by: authority) { $0.nextUpdate = Bytes.time(SampleWorld.now - 3600) }
      let holder = try world.holder(by: authority)
      world.answers = [try SampleAnswer(about: holder, from: authority, by: authority).der()]
      return holder
    },
    PathCase("a list revokes and an answer says good", .fails(.revokedNoProof), peer: .silent) { world in
      let authority = try world.checkedAuthority()
      let holder = try world.holder(by: authority)
      try world.publish(by: authority, revoking: holder.serial)
      world.answers = [try SampleAnswer(about: holder, from: authority, by: authority).der()]
      return holder
    },
    PathCase("the basic answer alone, as signatures carry it", .passes, peer: .silent) { world in
      let authority = try world.checkedAuthority()
      let holder = try world.holder(by: authority)
      world.answers = [try SampleAnswer(about: holder, from: authority, by: authority).basic()]
      return holder
    },
    PathCase("a refusal", .noStatus(.nothingFound), peer: .silent) { world in
      let authority = try world.checkedAuthority()
      world.answers = [Bytes.sequence(Bytes.enumerated(3))]
      return try world.holder(by: authority)
    },
    PathCase("a certificate too short-lived to be revoked", .passes, peer: .silent) { world in
      try world.holder(by: world.checkedAuthority(), SampleExtension("2.5.29.56", Bytes.null))
    },
    PathCase("a holder that exempts itself as if it answered", .noStatus(.nothingFound), peer: .silent) { world in
      try world.holder(by: world.checkedAuthority(), .noCheck)
    },
  ]

  /// A list that covers the responder, whose place it names, and nobody else.
  private static let onlyResponders = SamplePoint.coverage(SampleName.uri("http://pki.exemple.ml/r.crl"))

  private static func answer(
    _ name: String, _ verdict: Verdict,
    _ edit: @escaping @Sendable (inout SampleAnswer, inout SampleWorld) -> Void = { _, _ in }
  ) -> PathCase {
    PathCase(name, verdict, peer: .silent) { world in
      let authority = try world.checkedAuthority()
      let holder = try world.holder(by: authority)
      var answer = SampleAnswer(about: holder, from: authority, by: authority)
      edit(&answer, &world)
      world.answers = [try answer.der()]
      return holder
    }
  }

  private static func delegated(
    _ name: String, _ verdict: Verdict, _ extensions: SampleExtension...,
    change: @escaping @Sendable (inout SampleAnswer, inout SampleWorld) -> Void = { _, _ in },
    edit: @escaping @Sendable (inout SampleCertificate) -> Void = { _ in }
  ) -> PathCase {
    PathCase(name, verdict, peer: .silent) { world in
      let authority = try world.checkedAuthority()
      let place = SamplePoint.point(SampleName.uri("http://pki.exemple.ml/r.crl"))
      let responder = try world.holder(
        by: authority, name: "OCSP", key: .named("ocsp"), .purposes("1.3.6.1.5.5.7.3.9"), .points(place)
      ) { draft in
        for item in extensions { draft.set(item) }
        edit(&draft)
      }
      let holder = try world.holder(by: authority)
      var answer = SampleAnswer(about: holder, from: authority, by: responder)
      change(&answer, &world)
      world.answers = [try answer.der()]
      return holder
    }
  }
}
