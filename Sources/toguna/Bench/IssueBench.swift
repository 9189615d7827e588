import Country
import Documents
import Foundation
import Procedures
import Signatures
import Store
import Territory
import Vocabulary

/// Acts per second, end to end: each act is claimed, paid, checked against a record, decided, rendered, stamped, signed
/// and durable. The people have asked before the clock starts.
struct IssueBench {
  let pack: String
  let count: Int

  func run() async throws -> Figures {
    try Cores.pin(to: 0)
    return try await BenchFolder.measure(pack: pack, births: min(count, 2000), measure)
  }

  private func measure(_ house: House) async throws -> Figures {
    let batch = try Batch(house: house, procedure: "birth-extract", official: try await official(house))
    let records = try await batch.records(count: count, file: nil)
    // The first acts pay for what is made once: fonts, statements, caches.
    let warm = try await batch.submit(Array(records.prefix(20)))
    try await batch.decide(warm)
    try await batch.make()
    let asked = try await batch.submit(records)
    var figures = Figures()
    let clock = ContinuousClock()
    let deciding = try await clock.measure { try await batch.decide(asked) }
    let making = try await clock.measure { try await batch.make() }
    let count = Double(asked.count)
    figures.add(
      "acts_per_second", count / ((deciding + making) / .seconds(1)), "acts a second, decided, signed and durable")
    figures.add("decision_ms", deciding / .milliseconds(1) / count, "ms an act: taken, paid, decided, each durable")
    figures.add("making_ms", making / .milliseconds(1) / count, "ms an act: made, signed, sealed, durable; of which")
    try await parts(of: house, asked.map(\.number), &figures)
    let bare = try BarePage()
    let pages = 100
    let bareTime = try clock.measure { for _ in 0..<pages { try bare.draw() } }
    figures.add(
      "bare_page_per_second", Double(pages) / (bareTime / .seconds(1)), "pages a second by Pango and Cairo alone")
    return figures
  }

  /// An agent with a post at every centre.
  private func official(_ house: House) async throws -> Official {
    let agent = try await house.official(login: "agent")
    let posts = house.country.competence.offices.map { Official.Post(office: $0.code.rawValue, role: "registrar") }
    return Official(id: agent.id, name: agent.name, quality: agent.quality, posts: Set(posts))
  }

  /// What each part of making an act costs, in milliseconds, measured alone.
  private func parts(of house: House, _ numbers: [DossierNumber], _ figures: inout Figures) async throws {
    let clock = ContinuousClock()
    var spent: [(String, Duration)] = []
    let sample = Array(numbers.prefix(200))
    let views = try await sample.concurrentMap(width: 1) { try await house.desk.dossier(unlogged: $0) }
    func measure(_ name: String, _ body: (DossierView) throws -> Void) rethrows {
      spent.append((name, try clock.measure { for view in views { try body(view) } }))
    }
    try measure("facts") { _ = try house.acts.facts(of: $0) }
    let facts = try views.map { try house.acts.facts(of: $0) }
    spent.append(
      (
        "stamp",
        try clock.measure { for (view, facts) in zip(views, facts) { _ = try house.acts.stamp(facts, of: view) } }
      ))
    try measure("page") { _ = try house.acts.page(of: $0) }
    let pages = try views.map { try house.acts.page(of: $0) }
    spent.append(
      (
        "signature",
        try clock.measure { for page in pages { _ = try PAdES.sign(page, with: house.signer, at: Date()) } }
      ))
    for (name, time) in spent {
      figures.add("\(name)_ms", time / .milliseconds(1) / Double(views.count), "ms an act")
    }
  }
}
