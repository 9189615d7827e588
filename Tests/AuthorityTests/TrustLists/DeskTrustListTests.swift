import Foundation
import Keys
import Signatures
import Store
import TestSupport
import Testing
import Vocabulary

@testable import Authority

@Suite("A State's trust lists")
struct DeskTrustListTests {
  let now = TestDesk.now
  private static let day: TimeInterval = 86_400

  private func scheme() throws -> TrustScheme {
    TrustScheme(
      state: .ml, organization: "République du Mali", address: try PublicAddress("http://pki.exemple.ml"),
      contact: try #require(
        TrustContact(street: "Rue 1", locality: "Bamako", postalCode: nil, mail: "listes@exemple.ml")))
  }

  private func text(_ desk: AuthorityDesk, _ kind: TrustListKind = .services) async throws -> String {
    String(decoding: try #require(try await desk.trustList(kind)).xml, as: UTF8.self)
  }

  @Test("both lists are issued once, and again when half their life has passed or somebody wants it")
  func pace() async throws {
    let state = try await TestDesk.founded()
    let desk = state.desk
    #expect(try await desk.trustList(.services) == nil)
    #expect(try await desk.publishTrustLists(of: scheme(), at: now) == [.services: 1, .lists: 1])
    #expect(try await desk.publishTrustLists(of: scheme(), at: now.addingTimeInterval(40 * Self.day)) == [:])
    let due = now.addingTimeInterval(46 * Self.day)
    #expect(try await desk.publishTrustLists(of: scheme(), at: due) == [.services: 2, .lists: 2])
    #expect(try await desk.publishTrustLists(of: scheme(), at: due, isForced: true) == [.services: 3, .lists: 3])
    let list = try #require(try await desk.trustList(.services))
    #expect(list.number == 3 && list.issuedAt == due && list.nextUpdate == due.addingTimeInterval(90 * Self.day))
    #expect(try await desk.trustListSigner(at: now) == list.signer)
  }

  @Test("what a list says is not qualified, and every authority stands in it with what it is for")
  func content() async throws {
    let state = try await TestDesk.founded()
    let desk = state.desk
    try await desk.publishTrustLists(of: scheme(), at: now)
    let text = try await text(desk)
    for authority in desk.authorities {
      #expect(text.contains(Data(authority.certificate.der).base64EncodedString()), "\(authority.use)")
    }
    for expected in ["CA/PKC<", "Svctype/TSA<", "ForeSeals", "ForWebSiteAuthentication", "TSLType/MLlist<"] {
      #expect(text.contains(expected), "\(expected)")
    }
    for claim in ["CA/QC", "QTST", "Svcstatus/granted", "EUgeneric"] { #expect(!text.contains(claim), "\(claim)") }
    #expect(text.components(separatedBy: "recognisedatnationallevel").count == 6)
    #expect(try await self.text(desk, .lists).contains("TSLType/AESlistofthelists<"))
  }

  @Test("an authority that is revoked stands in the next list as no longer recognised, with its past")
  func withdrawal() async throws {
    let state = try await TestDesk.founded()
    let desk = state.desk
    try await desk.publishTrustLists(of: scheme(), at: now)
    let later = now.addingTimeInterval(Self.day)
    let seals = try desk.authority(.seals).certificate.serial
    try await desk.revoke(seals, because: .keyCompromise, by: "issa", at: later)
    let told = later.addingTimeInterval(60)
    #expect(try await desk.publishTrustLists(of: scheme(), at: told) == [.services: 2])
    let text = try await text(desk)
    #expect(text.contains("deprecatedatnationallevel</ServiceStatus><StatusStartingTime>\(told.ISO8601Format())"))
    let history = try #require(text.range(of: "<ServiceHistory>"))
    #expect(text[history.upperBound...].contains("recognisedatnationallevel</ServiceStatus><StatusStartingTime>"))
    #expect(try await desk.publishTrustLists(of: scheme(), at: told.addingTimeInterval(60)) == [:])
  }

  @Test("lists are signed without the root's key, by a certificate that the founding made and that is renewed with it")
  func rootAway() async throws {
    let state = try await TestDesk.founded()
    let desk = try state.deskWithoutRoot()
    #expect(try await desk.publishTrustLists(of: scheme(), at: now) == [.services: 1, .lists: 1])
    let first = try #require(try await desk.trustListSigner(at: now))
    let late = now.addingTimeInterval(1_700 * Self.day)
    #expect(try await desk.publishTrustLists(of: scheme(), at: late)[.services] == 2)
    #expect(try await desk.trustListSigner(at: late) == first)
    #expect(try await state.desk.publishTrustLists(of: scheme(), at: late)[.services] == 3)
    #expect(try await desk.trustListSigner(at: late) != first)
  }

  @Test("lists that were issued or accepted are in the trail")
  func trail() async throws {
    let state = try await TestDesk.founded()
    let desk = state.desk
    try await desk.publishTrustLists(of: scheme(), at: now)
    #expect(try await desk.events().prefix(2).map(\.deed) == [.publish, .publish])
  }

  @Test("a contact that is none is refused")
  func contact() {
    for mail in ["", "a", "a@", "@b", "a b@c", "a@b@c", "à@b"] {
      #expect(TrustContact(street: "Rue 1", locality: "Bamako", postalCode: nil, mail: mail) == nil, "\(mail)")
    }
    #expect(TrustContact(street: "", locality: "Bamako", postalCode: nil, mail: "a@b") == nil)
    #expect(TrustContact(street: "a\nb", locality: "Bamako", postalCode: nil, mail: "a@b") == nil)
  }
}
