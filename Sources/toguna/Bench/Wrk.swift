import Foundation

/// The load generator wrk, on the other core.
enum Wrk {
  static func check() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/wrk") else {
      throw Refusal("wrk is missing: apt-get install wrk")
    }
  }

  /// Requests a second, of answers that are no errors.
  static func rate(of url: String, seconds: Int, script: String? = nil) throws -> Double {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/taskset")
    process.arguments =
      ["-c", "1", "/usr/bin/wrk", "-t1", "-c64", "-d\(seconds)s"] + (script.map { ["-s", $0] } ?? []) + [url]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard !output.contains("Non-2xx"),
      let rate = output.firstMatch(of: /Requests\/sec:\s+([0-9.]+)/).flatMap({ Double($0.1) })
    else { throw Refusal("wrk did not measure \(url):\n\(output)") }
    return rate
  }
}
