import Glibc

/// A connection to a resolver on a fresh port, which closes with this value. No call waits beyond the end it is given.
struct DNSSocket: ~Copyable {
  enum Kind {
    case datagrams
    case stream
  }

  private let handle: Int32

  init(_ kind: Kind, to address: IPAddress, _ port: UInt16) throws(ProbeFailure) {
    let type = kind == .datagrams ? SOCK_DGRAM : SOCK_STREAM
    let handle = socket(
      address.bytes.count == 4 ? AF_INET : AF_INET6,
      Int32(type.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard handle >= 0 else { throw .noResolution }
    guard Self.connect(handle, to: address, port) == 0 || errno == EINPROGRESS else {
      close(handle)
      throw .noResolution
    }
    self.handle = handle
  }

  deinit { close(handle) }

  func send(_ bytes: [UInt8], until end: ContinuousClock.Instant) throws(ProbeFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      try wait(for: POLLOUT, until: end)
      let count = rest.withUnsafeBytes { Glibc.send(handle, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      if count < 0, errno == EAGAIN || errno == EINTR { continue }
      guard count > 0 else { throw .noResolution }
      rest = rest.dropFirst(count)
    }
  }

  /// What comes next, at least one byte of it.
  func receive(atMost limit: Int, until end: ContinuousClock.Instant) throws(ProbeFailure) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: limit)
    while true {
      try wait(for: POLLIN, until: end)
      let count = recv(handle, &buffer, limit, 0)
      if count < 0, errno == EAGAIN || errno == EINTR { continue }
      guard count > 0 else { throw .noResolution }
      return [UInt8](buffer[..<count])
    }
  }

  func receive(exactly count: Int, until end: ContinuousClock.Instant) throws(ProbeFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count { bytes += try receive(atMost: count - bytes.count, until: end) }
    return bytes
  }

  private func wait(for events: Int32, until end: ContinuousClock.Instant) throws(ProbeFailure) {
    while true {
      let rest = (end - ContinuousClock.now) / .milliseconds(1)
      guard rest > 0 else { throw .tooSlow }
      var waiting = pollfd(fd: handle, events: Int16(events), revents: 0)
      if poll(&waiting, 1, Int32(rest) + 1) > 0 { return }
    }
  }

  private static func connect(_ handle: Int32, to address: IPAddress, _ port: UInt16) -> Int32 {
    if address.bytes.count == 4 {
      var target = sockaddr_in()
      target.sin_family = sa_family_t(AF_INET)
      target.sin_port = port.bigEndian
      withUnsafeMutableBytes(of: &target.sin_addr) { $0.copyBytes(from: address.bytes) }
      return connect(handle, to: target)
    }
    var target = sockaddr_in6()
    target.sin6_family = sa_family_t(AF_INET6)
    target.sin6_port = port.bigEndian
    withUnsafeMutableBytes(of: &target.sin6_addr) { $0.copyBytes(from: address.bytes) }
    return connect(handle, to: target)
  }

  private static func connect<Target>(_ handle: Int32, to target: Target) -> Int32 {
    withUnsafePointer(to: target) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(handle, $0, socklen_t(MemoryLayout<Target>.size))
      }
    }
  }
}
