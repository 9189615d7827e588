import Foundation
import Synchronization

/// A PostgreSQL server for the tests of this process: made in a temporary folder, reached by a Unix socket, gone with
/// the process.
///
/// A shell drives it and reads the names of databases to make from its standard input. When that ends, because the
/// tests have ended or were killed, it stops the server and removes the folder.
public final class TemporaryPostgres: Sendable {
  private struct Shell {
    let process: Process
    let input: FileHandle
    let output: FileHandle
    var databases = 0
  }

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private static let binaries = "/usr/lib/postgresql/15/bin"
  private static let shared = Result { try TemporaryPostgres() }

  private let folder: String
  /// Guards the conversation with the shell.
  private let shell: Mutex<Shell>

  /// The URL of a new, empty database. Throws, with what is to be installed, when there is no PostgreSQL.
  public static func newDatabase() throws -> String {
    try shared.get().makeDatabase()
  }

  private init() throws {
    guard FileManager.default.isExecutableFile(atPath: Self.binaries + "/postgres") else {
      throw Failure(description: "PostgreSQL 15 is not in \(Self.binaries): apt install postgresql-15")
    }
    let process = Process()
    let command = ["/bin/sh", "-c", Self.script, "postgres", Self.binaries]
    // The server refuses to run as root.
    let arguments =
      geteuid() == 0
      ? ["/usr/bin/setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"] + command : command
    process.executableURL = URL(fileURLWithPath: arguments[0])
    process.arguments = Array(arguments.dropFirst())
    process.currentDirectoryURL = URL(fileURLWithPath: "/")
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    var shell = Shell(process: process, input: input.fileHandleForWriting, output: output.fileHandleForReading)
    folder = try Self.answer(of: &shell)
    self.shell = Mutex(shell)
  }

  private func makeDatabase() throws -> String {
    try shell.withLock { shell in
      shell.databases += 1
      let name = "test\(shell.databases)"
      try shell.input.write(contentsOf: Data("\(name)\n".utf8))
      guard try Self.answer(of: &shell) == name else { throw Failure(description: "no database \(name)") }
      return "postgresql:///\(name)?host=\(folder)&user=toguna"
    }
  }

  private static func answer(of shell: inout Shell) throws -> String {
    var line = Data()
    while let byte = try shell.output.read(upToCount: 1), let first = byte.first {
      if first == UInt8(ascii: "\n") { return String(decoding: line, as: UTF8.self) }
      line.append(byte)
    }
    throw Failure(description: "PostgreSQL did not start: \(String(decoding: line, as: UTF8.self))")
  }

  /// The locale sorts as French does, so that a comparison which is not by code points shows.
  private static let script = """
    bin=$1
    dir=$(mktemp -d /tmp/toguna-postgres.XXXXXX) || exit 1
    trap 'rm -rf "$dir"' EXIT
    "$bin/initdb" -D "$dir/data" -U toguna -A trust -N -E UTF8 --locale=C.UTF-8 --locale-provider=icu --icu-locale=fr \\
      >"$dir/log" 2>&1 || { tr '\\n' ' ' <"$dir/log"; exit 1; }
    "$bin/postgres" -D "$dir/data" -k "$dir" -h '' -c fsync=off -c full_page_writes=off -c max_connections=200 \\
      >"$dir/log" 2>&1 </dev/null &
    server=$!
    until "$bin/pg_isready" -q -h "$dir"; do
      kill -0 $server 2>/dev/null || { tr '\\n' ' ' <"$dir/log"; exit 1; }
      sleep 0.05
    done
    echo "$dir"
    while read -r name; do
      "$bin/createdb" -h "$dir" -U toguna "$name" >&2 && echo "$name" || echo
    done
    kill -INT $server
    wait $server
    """
}
