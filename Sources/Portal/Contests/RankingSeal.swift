public import Foundation
import Procedures

/// Puts published rankings under the seal of the State's agencies: each once, when it is published or, where that failed, at the
/// first look.
public struct RankingSeal: Sendable {
  /// A file with its signature around it (JAdES, ETSI TS 119 182-1).
  public struct Sealed: Sendable {
    public let file: [UInt8]
    /// Whether a time stamp proves when it was made. One without is given and not kept: the next may have it.
    public let isStamped: Bool

    public init(file: [UInt8], isStamped: Bool) {
      self.file = file
      self.isStamped = isStamped
    }
  }

  private let sign: @Sendable ([UInt8], Date) async throws -> Sealed

  /// - Parameter sign: makes the signature over a file, at this time.
  public init(sign: @escaping @Sendable (_ file: [UInt8], _ time: Date) async throws -> Sealed) {
    self.sign = sign
  }

  /// The signature of a publication, the same for everybody: the first that has a time stamp is kept.
  func sealed(_ publication: RankingPublication, _ services: Services) async throws -> [UInt8] {
    if let signature = publication.signature { return signature }
    let sealed = try await sign(publication.bytes, services.now())
    guard sealed.isStamped else { return sealed.file }
    try await services.panels.keep(signature: sealed.file, of: publication.contest, kind: publication.kind)
    let kept = try await services.panels.publication(publication.kind, of: publication.contest)
    return kept?.signature ?? sealed.file
  }
}
