import Authority
import Foundation
import Signatures
import Testing
import Validation
import Vocabulary

/// Each State's documents, seen from the two others.
@Suite("Trust lists between three States")
struct ThreeStatesTests {
  private static let day = SampleState.day

  private func three() async throws -> [SampleState] {
    var states: [SampleState] = []
    for state in StateCode.allCases { states.append(try await SampleState.founded(state)) }
    return states
  }

  @Test("each State accepts the others' documents by their lists, and not without")
  func mutual() async throws {
    let states = try await three()
    for state in states { try await state.publish() }
    for reader in states {
      var lists: [SignedTrustList] = []
      for other in states where other.state != reader.state {
        lists.append(try await reader.accept(try #require(try await other.desk.trustList(.services))))
      }
      for writer in states {
        let pdf = try await writer.document()
        let report = try reader.judge(pdf, by: lists)
        #expect(report.isPassed, "\(reader.state) of \(writer.state): \(report)")
        #expect(report.signatures.first?.level == .archived)
        let alone = try reader.judge(pdf, by: [])
        #expect(alone.isPassed == (writer.state == reader.state))
      }
      #expect(try await reader.desk.acceptedTrustLists().count == 2)
    }
  }

  @Test("a list of lists points to all three, and whoever trusts it needs no other fingerprint")
  func listOfLists() async throws {
    let states = try await three()
    for state in states { try await state.publish() }
    for other in states.dropFirst() {
      try await states[0].accept(try #require(try await other.desk.trustList(.services)))
    }
    try await states[0].publish()
    let issued = try #require(try await states[0].desk.trustList(.lists))
    let lists = try SignedTrustList(
      issued.xml, signedByOneOf: [issued.signer.fingerprint], at: SampleState.founding)
    #expect(lists.list.kind == .lists && lists.list.territory == "AES" && lists.anchors.isEmpty)
    #expect(Set(lists.list.pointers.map(\.territory)) == ["ML", "BF", "NE"])
    for state in states {
      let list = try #require(try await state.desk.trustList(.services))
      let signers = lists.signers(of: state.state.rawValue)
      #expect(signers == [list.signer.fingerprint])
      let read = try SignedTrustList(list.xml, signedByOneOf: signers, at: SampleState.founding)
      #expect(
        read.list.locations == lists.list.pointers.filter { $0.territory == state.state.rawValue }.map(\.location))
    }
    #expect(lists.signers(of: "XX").isEmpty)
  }

  @Test("a service that was taken back counts for what is proven to be older, and for nothing else")
  func withdrawal() async throws {
    let (mali, burkina) = (try await SampleState.founded(.ml), try await SampleState.founded(.bf))
    try await mali.accept(try await burkina.publish())
    let old = try await burkina.document()
    let taken = SampleState.now
    try await burkina.desk.revoke(
      try burkina.desk.authority(.seals).certificate.serial, because: .privilegeWithdrawn, by: "issa", at: taken)
    let list = try await mali.accept(try await burkina.publish(at: taken), at: taken)
    let later = taken + Self.day
    #expect(list.list.number == 2)
    #expect(try mali.judge(old, by: [list], at: later).isPassed)
    // The root is listed too, for the seal of acts: no path goes past what the list says of an authority under it.
    let new = try await burkina.document(at: taken + 3600)
    let signature = try #require(try mali.judge(new, by: [list], at: later).signatures.first)
    #expect(signature.indication == .indeterminate && signature.subIndication == .noChainNoProof, "\(signature)")
  }

  @Test("what a list says of another State's keys changes nothing for that State")
  func foreignKeys() async throws {
    let mali = try await SampleState.founded(.ml)
    let seals = try mali.desk.authority(.seals).certificate.der
    let own = try TrustAnchor(certificate: mali.desk.root.certificate.der)
    let never = try TrustAnchor(
      certificate: seals, during: .distantPast ... .distantPast, for: [.documents], listedIn: "BF")
    let pdf = try await mali.document()
    #expect(SignatureValidator(anchors: [own, never]).validate(pdf: pdf, at: SampleState.now).isPassed)
    let listed = try TrustAnchor(
      certificate: mali.desk.root.certificate.der, during: nil, for: [.documents, .timeStamping], listedIn: "BF")
    #expect(!SignatureValidator(anchors: [listed, never]).validate(pdf: pdf, at: SampleState.now).isPassed)
  }

  @Test("what a list names for one use counts for no other")
  func uses() async throws {
    let (mali, burkina) = (try await SampleState.founded(.ml), try await SampleState.founded(.bf))
    let list = try await mali.accept(try await burkina.publish())
    for use in [AuthorityUse.servers, .timeStamps] {
      let anchors = list.anchors.filter { $0.certificate.der == (try? burkina.desk.authority(use).certificate.der) }
      #expect(anchors.count == 1 && anchors[0].purposes == (use == .servers ? [.server] : [.timeStamping]))
    }
    // The same authority, named for servers alone.
    let seals = try burkina.desk.authority(.seals).certificate.der
    let period = SampleState.founding...Date.distantFuture
    for (purposes, passes) in [(Set<Purpose>([.documents]), true), ([.server], false), ([.timeStamping], false)] {
      let stamps = list.anchors.filter { $0.purposes == [.timeStamping] }
      let anchor = try TrustAnchor(certificate: seals, during: period, for: purposes, listedIn: "BF")
      let report = SignatureValidator(anchors: [anchor] + stamps).validate(
        pdf: try await burkina.document(), at: SampleState.now)
      #expect(report.isPassed == passes, "\(purposes): \(report)")
    }
  }

  @Test("an act of another State is sound by the root that its list names")
  func acts() async throws {
    let (mali, burkina) = (try await SampleState.founded(.ml), try await SampleState.founded(.bf))
    let list = try await mali.accept(try await burkina.publish())
    let act = try burkina.act()
    let validator = SignatureValidator(policy: .acts, anchors: list.actAnchors)
    #expect(validator.anchors.map(\.certificate.der) == [burkina.desk.root.certificate.der])
    #expect(validator.validate(pdf: act, at: SampleState.now).isPassed)
    #expect(!validator.validate(pdf: act, at: SampleState.founding - 1).isPassed)
    // An authority's seal can be revoked, so it is no act's.
    #expect(!validator.validate(pdf: try await burkina.document(), at: SampleState.now).isPassed)
  }
}
