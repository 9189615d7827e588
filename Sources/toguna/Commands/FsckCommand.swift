import ArgumentParser
import Authority
import Foundation
import Procedures
import Store

struct FsckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fsck",
    abstract: "Check the whole data: the database's file, every blob, every dossier and certificate, every list.")

  @OptionGroup var options: DataOptions
  @OptionGroup var answer: AnswerOptions

  func run() async throws {
    let house = try await options.open()
    let reading = Progress("Checking the database and its blobs")
    let damage = try await house.store.integrityCheck().map { fault in
      switch fault {
      case .structure(let text): "database: \(text)"
      case .blob(let hash): "blob \(hash): its content is not what its name says"
      }
    }
    reading.finish()
    let progress = Progress("Checking dossiers")
    let dossiers = try await house.desk.inspect(progress: progress.reach).map(\.description)
    progress.finish()
    let certificates = Progress("Checking the authorities")
    let authorities = try await house.authority?.inspect(progress: certificates.reach).map(\.description) ?? []
    certificates.finish()
    let contests = try await PanelDesk(desk: house.desk, agents: house.agents).inspect().map(\.description)
    let endings = try await house.endings(at: Date())
    let dead = try await house.store.deadJobs()
    await house.store.close()
    let faults = damage + dossiers + contests + authorities
    for ending in endings { Terminal.warn(ending.text) }
    answer.list(faults)
    let state = faults.isEmpty ? "Clean." : "\(faults.count) fault\(faults.count == 1 ? "" : "s")."
    try answer.give(
      ["clean": faults.isEmpty, "faults": faults.count, "dead_jobs": dead.count],
      orSay: state + (dead.isEmpty ? "" : " \(dead.count) dead jobs wait for an operator."))
    if !faults.isEmpty { throw ExitCode(1) }
  }
}
