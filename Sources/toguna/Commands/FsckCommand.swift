import ArgumentParser
import Procedures
import Store

struct FsckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fsck",
    abstract: "Check the whole data: the database's file, every blob, every dossier against its act and its jobs.")

  @OptionGroup var options: DataOptions
  @Flag(help: "Print one flat object.") var json = false

  func run() async throws {
    let house = try await options.open()
    let damage = try await house.store.integrityCheck().map { fault in
      switch fault {
      case .structure(let text): "database: \(text)"
      case .blob(let hash): "blob \(hash): its content is not what its name says"
      }
    }
    let progress = Progress("Dossiers", of: 0)
    let dossiers = try await house.desk.inspect(progress: progress.reach).map(\.description)
    progress.finish()
    let dead = try await house.store.deadJobs()
    await house.store.close()
    let faults = damage + dossiers
    for fault in faults { print(fault) }
    if json {
      JSONLine.print(["clean": faults.isEmpty, "faults": faults.count, "dead_jobs": dead.count])
    } else if faults.isEmpty {
      print("Clean." + (dead.isEmpty ? "" : " \(dead.count) dead jobs wait for an operator."))
    }
    if !faults.isEmpty { throw ExitCode(1) }
  }
}
