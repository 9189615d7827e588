import Foundation
import TestSupport

/// A real Kannel (bearerbox, smsbox, and fakesmsc as the operator) and a listener for its reports, in one folder, on
/// loopback ports of their own. Nothing outlives ``stop()``, nor a minute and a half if the test dies.
final class KannelBench {
  private static let programs = [
    "/usr/sbin/bearerbox", "/usr/sbin/smsbox", "/usr/lib/kannel/test/fakesmsc", "/usr/bin/python3",
  ]

  let service: String
  let reportAddress: String
  let username = "toguna"
  let password = "mot-de-passe-42"
  private let folder: TemporaryFolder
  private var processes: [Process] = []

  struct NotReady: Error {
    let what: String
  }

  /// A program that the test needs is not there.
  struct Missing: Error, CustomStringConvertible {
    let program: String
    var description: String { "no \(program): apt install kannel kannel-extras python3" }
  }

  init(in folder: TemporaryFolder) async throws {
    for program in Self.programs where !FileManager.default.isExecutableFile(atPath: program) {
      throw Missing(program: program)
    }
    self.folder = folder
    let ports = try freePorts(5)
    service = "http://127.0.0.1:\(ports[3])/cgi-bin/sendsms"
    reportAddress = "http://127.0.0.1:\(ports[4])/sms/report"
    try FileManager.default.createDirectory(atPath: folder.path("spool"), withIntermediateDirectories: true)
    try configuration(ports).write(toFile: folder.path("kannel.conf"), atomically: true, encoding: .utf8)
    do {
      try start("/usr/sbin/bearerbox", ["-v", "0", folder.path("kannel.conf")], log: "bearerbox")
      try start("/usr/bin/python3", ["-c", Self.listener, "\(ports[4])"], log: "reports")
      try await wait("bearerbox") { Self.isOpen(ports[1]) && Self.isOpen(ports[2]) }
      try start(Self.programs[2], ["-H", "127.0.0.1", "-r", "\(ports[2])", "-m", "0", "1 2 text x"], log: "fakesmsc")
      try start("/usr/sbin/smsbox", ["-v", "0", folder.path("kannel.conf")], log: "smsbox")
      try await wait("smsbox") {
        Self.isOpen(ports[3]) && self.log("bearerbox").contains("Fakesmsc client connected")
          && self.log("bearerbox").contains("Client connected from") && Self.isOpen(ports[4])
      }
    } catch {
      stop()
      throw error
    }
  }

  func stop() {
    for process in processes.reversed() where process.isRunning {
      process.terminate()
      process.waitUntilExit()
    }
    processes = []
  }

  /// What fakesmsc received, in order: `text …`, `ucs-2 …` or `udh … data …` after sender and receiver.
  var received: [String] {
    log("fakesmsc").split(separator: "\n").compactMap { line in
      line.firstMatch(of: /Got message \d+: <(.*)>/).map { String($0.1) }
    }
  }

  /// The paths that Kannel called with its reports, in order.
  var reports: [String] {
    log("reports").split(separator: "\n").filter { $0.hasPrefix("/sms/report") }.map(String.init)
  }

  /// Waits until a condition holds, for ten seconds at most.
  func wait(_ what: String, until condition: () -> Bool) async throws {
    let deadline = ContinuousClock.now + .seconds(10)
    while !condition() {
      guard ContinuousClock.now < deadline else { throw NotReady(what: what) }
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  private func start(_ program: String, _ arguments: [String], log: String) throws {
    let path = folder.path("\(log).log")
    guard FileManager.default.createFile(atPath: path, contents: nil), let file = FileHandle(forWritingAtPath: path)
    else { throw NotReady(what: log) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = ["-c", Self.launcher, program] + arguments
    process.standardOutput = file
    process.standardError = file
    process.standardInput = FileHandle.nullDevice
    try process.run()
    processes.append(process)
  }

  private func log(_ name: String) -> String {
    let data = FileManager.default.contents(atPath: folder.path("\(name).log")) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }

  private static func isOpen(_ port: UInt16) -> Bool {
    let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }

  /// Lets signals through again, which threads of Swift's pool block and children inherit; the alarm, which outlives
  /// `exec`, ends what the test could not.
  private static let launcher = """
    import os, signal, sys
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    signal.alarm(90)
    os.execv(sys.argv[1], sys.argv[1:])
    """

  private static let listener = """
    import http.server, sys
    class Listener(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            print(self.path, flush=True)
            self.send_response(204)
            self.end_headers()
        def log_message(self, *arguments):
            pass
    http.server.HTTPServer(("127.0.0.1", int(sys.argv[1])), Listener).serve_forever()
    """

  private func configuration(_ ports: [UInt16]) -> String {
    """
    group = core
    admin-port = \(ports[0])
    admin-password = \(password)
    admin-deny-ip = "*.*.*.*"
    admin-allow-ip = "127.0.0.1"
    box-deny-ip = "*.*.*.*"
    box-allow-ip = "127.0.0.1"
    smsbox-port = \(ports[1])
    store-type = spool
    store-location = "\(folder.path("spool"))"
    dlr-storage = internal

    group = smsc
    smsc = fake
    smsc-id = fake
    host = 127.0.0.1
    port = \(ports[2])
    connect-allow-ip = "127.0.0.1"

    group = smsbox
    bearerbox-host = 127.0.0.1
    sendsms-port = \(ports[3])

    group = sendsms-user
    username = \(username)
    password = \(password)
    concatenation = true
    max-messages = 10

    """
  }
}
