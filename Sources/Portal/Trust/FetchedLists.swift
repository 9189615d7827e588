import AsyncHTTPClient
public import Foundation
import NIOCore

/// Lists of revoked certificates of others, from the addresses that a policy names.
///
/// They are fetched whether or not a document names them: a file makes nobody ask anything, and nobody learns what is judged.
public actor FetchedLists {
  private struct Fetch {
    let list: Task<[UInt8]?, Never>
    let begunAt: Date
  }

  /// Seconds for which a list is not asked for again.
  private static let pause: TimeInterval = 3_600
  /// More bytes than this are not taken.
  private static let longest = 16 << 20
  /// Seconds for all of a list.
  private static let patience: Int64 = 10

  private var fetches: [String: Fetch] = [:]

  public init() {}

  /// The lists in DER, and the addresses that never gave one. Who asks while a list is on its way waits for it.
  public func lists(at addresses: Set<String>, now: Date) async -> (lists: [[UInt8]], silent: [String]) {
    let wanted = addresses.sorted()
    let tasks = wanted.map { list(at: $0, now: now) }
    var lists: [[UInt8]] = []
    var silent: [String] = []
    for (address, task) in zip(wanted, tasks) {
      if let list = await task.value { lists.append(list) } else { silent.append(address) }
    }
    return (lists, silent)
  }

  private func list(at address: String, now: Date) -> Task<[UInt8]?, Never> {
    let last = fetches[address]
    if let last, now < last.begunAt.addingTimeInterval(Self.pause) { return last.list }
    let task = Task { () -> [UInt8]? in
      // A list that was had before is better than none: it says itself for how long.
      if let list = await Self.fetch(address) { list } else { await last?.list.value }
    }
    fetches[address] = Fetch(list: task, begunAt: now)
    return task
  }

  private static func fetch(_ address: String) async -> [UInt8]? {
    var configuration = HTTPClient.Configuration(
      redirectConfiguration: .disallow, timeout: .init(connect: .seconds(patience), read: .seconds(patience)))
    configuration.connectionPool.retryConnectionEstablishment = false
    let client = HTTPClient(eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: configuration)
    let list = try? await BoundedGet(address, longest: longest, patience: patience).bytes(by: client)
    try? await client.shutdown()
    guard let list, list.first == 0x30 else { return nil }
    return list
  }
}
