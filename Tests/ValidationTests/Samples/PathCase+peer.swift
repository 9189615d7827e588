import Foundation
import SwiftASN1
import TestSupport
import Testing

@testable import Validation

extension PathCase {
  /// Asks OpenSSL of the same path by the same rules.
  func askPeer() throws {
    var world = try SampleWorld()
    let party = try build(&world)
    let peer = try Peer()
    try peer.write(world.anchors.map { Self.pem("CERTIFICATE", $0.der) }.joined(), as: "anchors.pem")
    try peer.write(world.pool.map { Self.pem("CERTIFICATE", $0) }.joined(), as: "pool.pem")
    try peer.write(world.lists.map { Self.pem("X509 CRL", $0) }.joined(), as: "lists.pem")
    try peer.write(Self.pem("CERTIFICATE", party.der), as: "leaf.pem")
    var command = [
      "openssl", "verify", "-attime", "\(Int(world.time.timeIntervalSince1970))", "-purpose", world.purpose.peerName,
      world.anchors.isEmpty ? "-no-CAfile" : "-CAfile",
    ]
    if !world.anchors.isEmpty { command.append("anchors.pem") }
    if !world.pool.isEmpty { command += ["-untrusted", "pool.pem"] }
    if world.policy.statusRule != .none { command += ["-crl_check_all", "-extended_crl", "-use_deltas"] }
    if !world.lists.isEmpty { command += ["-CRLfile", "lists.pem"] }
    command += ["-policy_check"]
    for policy in world.policy.policies.accepted ?? [CertificateExtensions.anyPolicy] {
      command += ["-policy", policy.description]
    }
    if world.policy.policies.requiresPolicy { command.append("-explicit_policy") }
    if world.policy.policies.forbidsMapping { command.append("-inhibit_map") }
    if world.policy.policies.forbidsAnyPolicy { command.append("-inhibit_any") }
    let said = try peer.run(command + ["leaf.pem"])
    #expect((said.status == 0) == (self.peer == .agrees ? passes : !passes), "\(said.output)")
  }

  static func pem(_ kind: String, _ der: [UInt8]) -> String {
    let text = Data(der).base64EncodedString(options: [.lineLength64Characters, .endLineWithLineFeed])
    return "-----BEGIN \(kind)-----\n\(text)\n-----END \(kind)-----\n"
  }
}

extension Purpose {
  /// The purpose of OpenSSL that comes nearest.
  fileprivate var peerName: String {
    switch self {
    case .documents, .emailProtection: "smimesign"
    case .timeStamping: "timestampsign"
    case .server: "sslserver"
    case .statusAnswers, .authority, .lists, .any: "any"
    }
  }
}
