import ArgumentParser
import Foundation
import Store

struct ArchiveRenew: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "renew", abstract: "Renew signed PDFs whose newest proof weakens soon.",
    discussion: """
      The newest proof of a file is its last document time stamp, or else the time stamp of its signature, or else the \
      signature itself: it weakens with the first of its certificates and algorithms. Files whose proof holds for longer \
      are not touched. Another one gets what validation needs and a new time stamp over it all (B-LTA), and takes the old \
      file's place at once, if it is valid and proves for longer. Exit status 1 when one weakens and was not renewed.
      """)

  @OptionGroup var options: DataOptions
  @Argument(help: "PDF files, and folders with PDF files.") var paths: [String]
  @OptionGroup var weakening: WeakeningOptions
  @Flag(help: "Report, and change nothing.") var dryRun = false
  @Flag(help: "Print one flat object for each file.") var json = false

  func validate() throws {
    guard !paths.isEmpty else { throw ValidationError("name files or folders") }
  }

  func run() async throws {
    let house = try await options.open()
    let files = try PDFFolder.files(at: paths)
    let now = Date()
    let renewal = ProofRenewal(
      stamper: try await StateStamper(house, at: now), desk: house.desk, now: now,
      deadline: weakening.deadline(from: now), isRehearsal: dryRun)
    var isDone = true
    try await renewal.run(files) { finding in
      isDone = isDone && !finding.outcome.isFailure
      if json { try JSONLine.print(finding.values) } else { print(finding.text) }
    }
    await house.store.close()
    if !isDone { throw ExitCode(1) }
  }
}
