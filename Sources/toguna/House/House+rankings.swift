import Foundation
import Portal
import Signatures

extension House {
  /// A file of JSON under the agencies' seal: with what validates it for good, where lists were published and the clock is
  /// trusted, else the seal alone.
  func sealed(_ file: [UInt8], at now: Date) async throws -> RankingSeal.Sealed {
    let trust = try await SigningTrust(self, at: now)
    let levels: [BaselineLevel] = (try? await trust.values()).map { [.lt(trust.unit, $0)] } ?? []
    for level in levels + [.t(trust.unit)] {
      // The unit gives no stamps while somebody has set the clock.
      if let signature = try? JAdES.sign(FileContent(file), with: trust.signer, at: now, level: level) {
        return RankingSeal.Sealed(file: signature, isStamped: true)
      }
    }
    return RankingSeal.Sealed(
      file: try JAdES.sign(FileContent(file), with: trust.signer, at: now), isStamped: false)
  }
}
