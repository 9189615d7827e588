import Foundation
import TestSupport
import Testing

@testable import Validation

@Suite("Revocation, in the sections of NIST PKITS and by RFC 6960")
struct RevocationTests {
  @Test("lists say who is revoked", arguments: PathCase.lists)
  func lists(_ sample: PathCase) throws { try sample.check() }

  @Test("a list is about what it says that it is about", arguments: PathCase.points)
  func points(_ sample: PathCase) throws { try sample.check() }

  @Test("a delta list changes its base", arguments: PathCase.deltas)
  func deltas(_ sample: PathCase) throws { try sample.check() }

  @Test("answers say who is revoked", arguments: PathCase.answers)
  func answers(_ sample: PathCase) throws { try sample.check() }

  static let asked = (PathCase.lists + PathCase.points + PathCase.deltas).filter { $0.peer != .silent }

  @Test("OpenSSL says the same of lists, or it is written down why not", arguments: asked)
  func peer(_ sample: PathCase) throws { try sample.askPeer() }
}
