import Foundation

@testable import Validation

extension PathCase {
  /// PKITS 4.1, with every algorithm that counts and some that do not.
  static let signatures: [PathCase] = [
    PathCase("a chain of three is good", .passes) { world in
      try world.holder(by: world.authority("A", by: world.authority("B")))
    },
    PathCase("an authority's signature is bad", .general(.badSignature)) { world in
      try world.holder(by: world.authority("A") { $0.hasBadSignature = true })
    },
    PathCase("the holder's signature is bad", .general(.badSignature)) { world in
      try world.holder(by: world.authority("A")) { $0.hasBadSignature = true }
    },
    PathCase("ECDSA on P-384 with SHA-384", .passes) { world in
      try world.holder(by: world.authority("A", key: .p384()))
    },
    PathCase("ECDSA on P-521 with SHA-512", .passes) { world in
      try world.holder(by: world.authority("A", key: .p521()))
    },
    PathCase("ECDSA on P-256 with SHA-512", .passes) { world in
      try world.holder(by: world.authority("A", key: .p256(sha512: ())))
    },
    PathCase("Ed25519", .passes) { world in try world.holder(by: world.authority("A", key: .ed25519())) },
    PathCase("ML-DSA-65", .passes, peer: .silent) { world in
      try world.holder(by: world.authority("A", key: .mldsa65()))
    },
    PathCase("RSA PKCS #1 v1.5", .passes) { world in try world.holder(by: world.authority("A", key: .rsa(2048))) },
    PathCase("RSA PSS", .passes) { world in try world.holder(by: world.authority("A", key: .rsa(3072, .pss))) },
    PathCase("RSA PSS with another salt than it says", .weak("RSASSA-PSS")) { world in
      try world.holder(by: world.authority("A", key: .rsa(2048, .pssShortSalt)))
    },
    PathCase("RSA with 1,024 bits", .weak("RSA-1024"), peer: .differs("takes 1,024 bits at its usual level")) {
      world in
      try world.holder(by: world.authority("A", key: .rsa(1024)))
    },
    PathCase("RSA with MD5", .weak("MD5-RSA")) { world in
      try world.holder(by: world.authority("A", key: .rsa(2048, .md5)))
    },
    PathCase("ECDSA with SHA-1", .weak("SHA-1-ECDSA"), peer: .differs("takes SHA-1 at its usual level")) { world in
      try world.holder(by: world.authority("A", key: .p256(sha1: ())))
    },
    PathCase("a curve of 192 bits", .weak("P-192"), peer: .differs("takes 192 bits at its usual level")) { world in
      try world.holder(by: world.authority("A", key: .p192()))
    },
    PathCase("an algorithm that ended yesterday", .weak("ECDSA-256"), peer: .silent) { world in
      let end = SampleWorld.now - SampleWorld.day
      world.policy.algorithms = AlgorithmTable([AlgorithmLimit("ECDSA", until: end), AlgorithmLimit("SHA-256")])
      return try world.holder(by: world.authority("A"))
    },
    PathCase("a digest that no table has", .weak("SHA-256"), peer: .silent) { world in
      world.policy.algorithms = AlgorithmTable([AlgorithmLimit("ECDSA")])
      return try world.holder(by: world.authority("A"))
    },
    PathCase("two different algorithms inside and outside", .general(.malformed)) { world in
      try world.holder { $0.innerAlgorithm = Bytes.sequence(Bytes.oid("1.2.840.10045.4.3.3")) }
    },
  ]

  /// PKITS 4.2.
  static let validity: [PathCase] = [
    PathCase("an authority's certificate begins tomorrow", .fails(.outOfBoundsNoProof, .notYetValid)) { world in
      try world.holder(
        by: world.authority("A") { $0.notBefore = Bytes.time(SampleWorld.now + SampleWorld.day) })
    },
    PathCase("the holder's begins tomorrow", .fails(.outOfBoundsNoProof, .notYetValid)) { world in
      try world.holder { $0.notBefore = Bytes.time(SampleWorld.now + SampleWorld.day) }
    },
    PathCase("it began in 1950, in two digits", .passes) { world in
      try world.holder { $0.notBefore = Bytes.tagged(0x17, Array("500101120100Z".utf8)) }
    },
    PathCase("it began in 2002, in four digits", .passes) { world in
      try world.holder { $0.notBefore = Bytes.tagged(0x18, Array("20020101120100Z".utf8)) }
    },
    PathCase("an authority's certificate has ended", .fails(.outOfBoundsNoProof, .expired)) { world in
      try world.holder(by: world.authority("A") { $0.notAfter = Bytes.time(SampleWorld.now - SampleWorld.day) })
    },
    PathCase("the holder's has ended", .fails(.outOfBoundsNoProof, .expired)) { world in
      try world.holder { $0.notAfter = Bytes.time(SampleWorld.now - 1) }
    },
    PathCase("it ended in 1999, in two digits", .fails(.outOfBoundsNoProof, .expired)) { world in
      try world.holder {
        $0.notBefore = Bytes.tagged(0x17, Array("970101120100Z".utf8))
        $0.notAfter = Bytes.tagged(0x17, Array("990101120100Z".utf8))
      }
    },
    PathCase("it ends in 2050, in four digits", .passes) { world in
      try world.holder { $0.notAfter = Bytes.tagged(0x18, Array("20500101120100Z".utf8)) }
    },
    PathCase("it never ends", .passes) { world in
      try world.holder { $0.notAfter = Bytes.tagged(0x18, Array("99991231235959Z".utf8)) }
    },
    PathCase("the last second counts", .passes, peer: .differs("ends a second earlier")) { world in
      try world.holder { $0.notAfter = Bytes.time(SampleWorld.now) }
    },
    PathCase("a time that is none", .general(.malformed)) { world in
      try world.holder { $0.notAfter = Bytes.tagged(0x17, Array("301332256199Z".utf8)) }
    },
    PathCase("an anchor that has ended", .fails(.noChainNoProof, .anchorOutOfBounds)) { world in
      world.time = SampleWorld.now + 400 * SampleWorld.day
      return try world.holder { $0.notAfter = Bytes.time(SampleWorld.now + 500 * SampleWorld.day) }
    },
  ]
}
