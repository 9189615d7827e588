import Foundation
import Keys
import Store
import Synchronization
import TestSupport
import Testing
import Vocabulary

@testable import Authority

/// A server of ACME with its store, register and network, and a clock that stands still unless it is moved.
final class TestServer: Sendable {
  let server: ACMEServer
  let store: Store
  let register = TestRegister()
  let network = TestNetwork()
  let bindings: ACMEBindings
  let authorities: SampleAuthorities
  /// Guards the time, and what the server observed.
  private let state: Mutex<(time: Date, failures: [String])>
  private let folder: TemporaryFolder

  var time: Date { state.withLock { $0.time } }

  static let base = "https://pki.exemple.ml/acme"

  /// A server as a State runs it. `change` may make another policy.
  init(
    requiresBinding: Bool = false, suffixes: [String] = ["gouv.ml"], terms: String? = nil, lifetimeDays: Int = 90
  ) async throws {
    folder = try TemporaryFolder()
    authorities = try SampleAuthorities()
    store = try await Store.open(
      .sqlite(path: folder.path("acme.db")), migrations: ACMETables.migrations,
      identity: .create(StoreIdentity(state: "ML", instance: "acme-tests")))
    let policy = try ACMEPolicy(
      state: .ml, base: Self.base, suffixes: suffixes.compactMap(ServerName.init(rawValue:)),
      requiresBinding: requiresBinding, lifetimeDays: lifetimeDays, resolver: try #require(IPAddress("192.0.2.53")),
      terms: terms)
    let sealer = Sealer.random()
    bindings = ACMEBindings(sealer: sealer)
    server = try ACMEServer(
      policy, authority: authorities.authority(.servers), store: store, register: register, sealer: sealer)
    state = Mutex((SampleAuthorities.now, []))
  }

  func pass(seconds: TimeInterval) {
    state.withLock { $0.time += seconds }
  }

  /// Looks at all servers whose challenges wait.
  func probe() async throws {
    let runner = JobRunner(
      store: store, handlers: [ACMEServer.jobKind: server.handler(probe: network, now: { self.time })],
      retries: ACMEServer.retries, now: { self.time })
    try await runner.drain()
  }

  func ask(
    _ method: ACMERequest.Method, _ path: String, contentType: String? = nil, body: [UInt8] = []
  ) async -> ACMEAnswer {
    await server.answer(to: ACMERequest(method, path: path, contentType: contentType, body: body, at: time))
  }

  func close() async {
    await store.close()
  }
}

/// Runs a test against a server, which is closed after it.
func withServer(_ server: TestServer, _ body: (TestServer) async throws -> Void) async throws {
  do {
    try await body(server)
    await server.close()
  } catch {
    await server.close()
    throw error
  }
}
