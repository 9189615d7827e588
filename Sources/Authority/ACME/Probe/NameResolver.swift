import Foundation
import Glibc

/// Asks one resolver, over UDP. The resolver is the State's own, near the authority, and does the rest of the work.
///
/// Against forged answers, each question comes from a fresh port and has a random number, and both must come back.
public struct NameResolver: Sendable {
  private let address: IPAddress
  private let port: UInt16
  /// How long one try waits, in milliseconds, 1 to 60,000; there are two.
  private let patience: Int

  public init(at address: IPAddress, port: UInt16 = 53, patience: Int = 3000) {
    self.address = address
    self.port = port
    self.patience = min(max(1, patience), 60_000)
  }

  /// The TXT records of a name, each as its strings joined.
  public func texts(of name: String) async throws(ProbeFailure) -> [[UInt8]] {
    try await records(.text, of: name).compactMap(DNSAnswer.text)
  }

  /// The addresses of a name, those of version 4 first.
  public func addresses(of name: String) async throws(ProbeFailure) -> [IPAddress] {
    var addresses: [IPAddress] = []
    for kind in [DNSQuestion.Kind.address, .address6] {
      do throws(ProbeFailure) {
        addresses += try await records(kind, of: name).compactMap(IPAddress.init(bytes:))
      } catch .noRecord {
        continue
      }
    }
    guard !addresses.isEmpty else { throw .noRecord }
    return addresses
  }

  /// Waits on a thread of its own kind, not on those of Swift's tasks.
  private func records(_ kind: DNSQuestion.Kind, of name: String) async throws(ProbeFailure) -> [[UInt8]] {
    let result = await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(returning: Result { () throws(ProbeFailure) in try ask(kind, of: name) })
      }
    }
    return try result.get()
  }

  private func ask(_ kind: DNSQuestion.Kind, of name: String) throws(ProbeFailure) -> [[UInt8]] {
    var failure = ProbeFailure.noResolution
    for _ in 0..<2 {
      guard let question = DNSQuestion(kind, of: name, id: .random(in: .min ... .max)) else { throw .noRecord }
      do throws(ProbeFailure) {
        return try ask(question).records
      } catch .tooSlow {
        failure = .tooSlow
      }
    }
    throw failure
  }

  private func ask(_ question: DNSQuestion) throws(ProbeFailure) -> DNSAnswer {
    let handle = socket(address.bytes.count == 4 ? AF_INET : AF_INET6, Int32(SOCK_DGRAM.rawValue), 0)
    guard handle >= 0 else { throw .noResolution }
    defer { close(handle) }
    guard connect(handle) == 0, send(handle, question.bytes, question.bytes.count, 0) == question.bytes.count else {
      throw .noResolution
    }
    let end = ContinuousClock.now + .milliseconds(patience)
    var buffer = [UInt8](repeating: 0, count: DNSQuestion.longestAnswer)
    while true {
      let rest = (end - ContinuousClock.now) / .milliseconds(1)
      guard rest > 0 else { throw .tooSlow }
      var waiting = pollfd(fd: handle, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, Int32(rest) + 1) > 0 else { continue }
      let count = recv(handle, &buffer, buffer.count, 0)
      guard count >= 0 else { throw .noResolution }
      // What bears another number answers another question, or is forged.
      guard count >= 2, UInt16(buffer[0]) << 8 | UInt16(buffer[1]) == question.id else { continue }
      return try DNSAnswer([UInt8](buffer[..<count]), to: question)
    }
  }

  private func connect(_ handle: Int32) -> Int32 {
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

  private func connect<Target>(_ handle: Int32, to target: Target) -> Int32 {
    withUnsafePointer(to: target) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(handle, $0, socklen_t(MemoryLayout<Target>.size))
      }
    }
  }
}
