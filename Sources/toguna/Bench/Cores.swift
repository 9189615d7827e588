import Foundation
import Glibc

/// Keeps this process on one core, by starting it again under `taskset`.
enum Cores {
  private static let mark = "TOGUNA_ON_ONE_CORE"

  /// Returns when the process is on the core; throws where `taskset` is missing.
  static func pin(to core: Int) throws {
    guard ProcessInfo.processInfo.environment[mark] == nil else { return }
    setenv(mark, "1", 1)
    let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let arguments = ["taskset", "-c", String(core), program] + CommandLine.arguments.dropFirst()
    var pointers = arguments.map { strdup($0) }
    pointers.append(nil)
    execv("/usr/bin/taskset", pointers)
    throw Refusal("the process cannot be kept on core \(core): \(String(cString: strerror(errno)))")
  }
}
