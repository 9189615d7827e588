import Foundation
import TestSupport
import Testing

@testable import Validation

@Suite("Paths of certificates, in the sections of NIST PKITS")
struct PathTests {
  @Test("signatures are checked, and weak ones do not count", arguments: PathCase.signatures)
  func signatures(_ sample: PathCase) throws { try sample.check() }

  @Test("a certificate counts from its first to its last second", arguments: PathCase.validity)
  func validity(_ sample: PathCase) throws { try sample.check() }

  @Test("names chain as names are compared", arguments: PathCase.nameChaining)
  func nameChaining(_ sample: PathCase) throws { try sample.check() }

  @Test("a way to an anchor is found if there is one", arguments: PathCase.building)
  func building(_ sample: PathCase) throws { try sample.check() }

  @Test("authorities issue, and no deeper than allowed", arguments: PathCase.basicConstraints)
  func basicConstraints(_ sample: PathCase) throws { try sample.check() }

  @Test("keys are used for what they are for", arguments: PathCase.uses)
  func uses(_ sample: PathCase) throws { try sample.check() }

  @Test("policies hold from the anchor down", arguments: PathCase.policies)
  func policies(_ sample: PathCase) throws { try sample.check() }

  @Test("a policy can be required", arguments: PathCase.requireExplicit)
  func requireExplicit(_ sample: PathCase) throws { try sample.check() }

  @Test("policies are mapped", arguments: PathCase.mappings)
  func mappings(_ sample: PathCase) throws { try sample.check() }

  @Test("mapping can be inhibited", arguments: PathCase.inhibitMapping)
  func inhibitMapping(_ sample: PathCase) throws { try sample.check() }

  @Test("any policy can be inhibited", arguments: PathCase.inhibitAny)
  func inhibitAny(_ sample: PathCase) throws { try sample.check() }

  @Test("names stay within what authorities may certify", arguments: PathCase.nameConstraints)
  func nameConstraints(_ sample: PathCase) throws { try sample.check() }

  @Test("what is critical is known, and what is read is of its form", arguments: PathCase.extensions)
  func extensions(_ sample: PathCase) throws { try sample.check() }

  static let all = [
    PathCase.signatures, PathCase.validity, PathCase.nameChaining, PathCase.building, PathCase.basicConstraints,
    PathCase.uses, PathCase.policies, PathCase.requireExplicit, PathCase.mappings, PathCase.inhibitMapping,
    PathCase.inhibitAny, PathCase.nameConstraints, PathCase.extensions,
  ].flatMap(\.self)

  @Test("OpenSSL says the same, or it is written down why not", arguments: all.filter { $0.peer != .silent })
  func peer(_ sample: PathCase) throws { try sample.askPeer() }
}
