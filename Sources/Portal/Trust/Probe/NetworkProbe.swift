import AsyncHTTPClient
public import Authority
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

/// Looks whether servers show what their challenges ask for.
///
/// It asks the State's own resolver, connects to the very address that it checked, and follows no redirection: a server
/// must show its token where it was asked for, in clear.
public struct NetworkProbe: ChallengeProbe {
  private let resolver: NameResolver
  private let reach: ProbeReach

  /// In seconds, for all of a look.
  private static let patience: Int64 = 10

  public init(_ policy: ACMEPolicy) {
    resolver = NameResolver(at: policy.resolver, port: policy.resolverPort)
    reach = policy.reach
  }

  public func texts(of name: String) async throws(ProbeFailure) -> [[UInt8]] { try await resolver.texts(of: name) }

  public func issuanceRecords(of name: String) async throws(ProbeFailure) -> [[UInt8]] {
    try await resolver.issuanceRecords(of: name)
  }

  public func look(at page: ChallengePage, limit: Int) async throws(ProbeFailure) -> ProbeSight {
    guard !page.isSecure else { throw .insecure }
    let addresses = try await resolver.addresses(of: page.host.rawValue)
    guard let address = addresses.first(where: reach.allows) else { throw .forbiddenAddress }
    var configuration = HTTPClient.Configuration(
      redirectConfiguration: .disallow,
      timeout: .init(connect: .seconds(Self.patience), read: .seconds(Self.patience)))
    configuration.dnsOverride = [page.host.rawValue: address.description]
    let client = HTTPClient(eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: configuration)
    let outcome = await Self.sight(of: page, limit: limit, by: client)
    try? await client.shutdown()
    return try outcome.get()
  }

  private static func sight(
    of page: ChallengePage, limit: Int, by client: HTTPClient
  ) async -> Result<ProbeSight, ProbeFailure> {
    do {
      let page = BoundedGet(page.address, longest: limit, patience: patience)
      return .success(.content(try await page.bytes(by: client)))
    } catch let refusal as BoundedGet.Refused {
      return .success(.refusal(status: Int(refusal.status.code)))
    } catch let error as HTTPClientError
      where error == .deadlineExceeded || error == .readTimeout || error == .connectTimeout
    {
      return .failure(.tooSlow)
    } catch {
      return .failure(.unreachable)
    }
  }
}
