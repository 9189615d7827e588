import Authority
import Foundation
import Signatures
import Validation

/// The trust lists of others that a verification goes by: accepted ones of the data folder, and files with their signers.
struct TrustedLists {
  private(set) var lists: [SignedTrustList] = []
  /// Accepted ones that do not count now, and why.
  private(set) var ended: [(list: AcceptedTrustList, fault: TrustListFault)] = []
  private let accepted: [AcceptedTrustList]
  private let now: Date

  /// With what the State has accepted.
  init(accepted: [AcceptedTrustList] = [], at now: Date) {
    self.accepted = accepted
    self.now = now
    for known in accepted {
      do throws(TrustListFault) {
        lists.append(try SignedTrustList(known.xml, signedByOneOf: [known.signer.fingerprint], at: now))
      } catch {
        ended.append((known, error))
      }
    }
  }

  /// Reads a list that one of the signers may have signed: those that are given, the one of the list that was accepted
  /// before it, or those that an accepted list of lists names.
  func read(_ xml: [UInt8], signers: [SignerFingerprint]) throws(TrustListFault) -> SignedTrustList {
    let claimed = try? TrustListReader.list(unsigned: xml)
    let before = claimed.flatMap { claimed in accepted.first { $0.series == claimed.series } }
    var pins = Set(signers.map(\.bytes))
    if pins.isEmpty, let before { pins.insert(before.signer.fingerprint) }
    if pins.isEmpty, let claimed, claimed.kind == .services {
      pins = lists.filter { $0.list.kind == .lists }.reduce(into: []) {
        $0.formUnion($1.signers(of: claimed.territory))
      }
    }
    return try SignedTrustList(xml, signedByOneOf: pins, at: now) { list in
      accepted.first { $0.series == list.series }.map { KnownTrustList(number: $0.number, xml: $0.xml) }
    }
  }

  /// Adds the list of a file, in the place of an older one of the same operator.
  mutating func add(file: String, signers: [SignerFingerprint]) throws {
    guard let bytes = FileManager.default.contents(atPath: file) else { throw Refusal("\(file) cannot be read") }
    let list = try read([UInt8](bytes), signers: signers)
    lists.removeAll { $0.list.series == list.list.series }
    lists.append(list)
    ended.removeAll { $0.list.series == list.list.series }
  }

  /// Tells on standard error which lists have ended, and where the next ones are.
  func warn() {
    for (list, fault) in ended {
      Terminal.warn("The list of \(list.territory) does not count: \(fault.words). A newer one: \(list.location)")
    }
  }
}
