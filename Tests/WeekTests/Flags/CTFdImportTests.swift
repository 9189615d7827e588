import Foundation
import Store
import TestSupport
import Testing

@testable import Signatures
@testable import Week

@Suite("An export of CTFd is a stranger's")
struct CTFdImportTests {
  private static let plain = """
    {"count":1,"results":[{"id":1,"name":"Clé perdue","description":"Trouvez\\nla clé","category":"Cryptographie","value":300,\
    "type":"standard","state":"visible","connection_info":null}],"meta":{}}
    """
  private static let flags = """
    {"results":[{"id":1,"challenge_id":1,"type":"static","content":"CTF{a}","data":""},\
    {"id":2,"challenge_id":1,"type":"static","content":"CTF{b}","data":null}]}
    """

  private func archive(_ entries: [String: String]) throws -> [UInt8] {
    var writer = ZIPWriter(MemoryPDF([]), at: Specimen.noon)
    for (name, text) in entries.sorted(by: { $0.key < $1.key }) { try writer.add(name, FileContent(Array(text.utf8))) }
    try writer.finish()
    let target = writer.target
    return try target.bytes(0..<target.count)
  }

  private func read(
    challenges: String = plain, flags: String = flags, _ others: [String: String] = [:],
    category: ChallengeCategory? = nil
  ) throws -> CTFdImport {
    let tables = ["db/challenges.json": challenges, "db/flags.json": flags].merging(others) { $1 }
    return try CTFdImport(archive(tables), others: category)
  }

  private func reason(
    challenges: String = plain, flags: String = flags, _ others: [String: String] = [:]
  ) throws -> CTFdRefusal.Reason? {
    let found = try read(challenges: challenges, flags: flags, others)
    #expect(found.challenges.isEmpty)
    return found.refused.first?.reason
  }

  @Test("challenges, flags, hints and files are taken over; people are not read")
  func whole() throws {
    let found = try read([
      "db/hints.json": #"{"results":[{"id":1,"challenge_id":1,"type":"standard","content":"Cherchez","cost":10}]}"#,
      "db/files.json": #"{"results":[{"id":1,"type":"challenge","challenge_id":1,"location":"3fa2/a b.txt"}]}"#,
      "uploads/3fa2/a b.txt": "contenu", "db/users.json": "pas du JSON", "db/solves.json": "",
    ])
    #expect(found.refused.isEmpty)
    let one = try #require(found.challenges.first)
    #expect(one.id.text == "ctfd-cle-perdue" && one.category == .crypto && one.title == "Clé perdue")
    #expect(one.value.points(solves: 90) == 300 && one.answers == ["CTF{a}", "CTF{b}"])
    #expect(one.hints.map(\.cost) == [10] && one.files.map(\.name) == ["a_b.txt"])
    #expect(one.files.first?.content == Array("contenu".utf8))
  }

  @Test("two challenges of one name get two names, and a dynamic value its own")
  func dynamic() throws {
    let rows = (1...2).map {
      "{\"id\":\($0),\"name\":\"Même nom\",\"description\":\"x\",\"category\":\"web\",\"value\":0,\"type\":\"dynamic\"}"
    }
    let found = try read(
      challenges: "{\"results\":[\(rows.joined(separator: ","))]}",
      flags: """
        {"results":[{"challenge_id":1,"type":"static","content":"a"},{"challenge_id":2,"type":"static","content":"b"}]}
        """,
      [
        "db/dynamic_challenge.json":
          #"{"results":[{"id":1,"initial":500,"minimum":100,"decay":10},{"id":2,"initial":50,"minimum":0,"decay":5}]}"#
      ])
    #expect(found.challenges.map(\.id.text) == ["ctfd-meme-nom", "ctfd-meme-nom-2"])
    #expect(found.challenges.map { $0.value.points(solves: 100) } == [100, 1])
    let line = Self.plain.replacing("standard", with: "dynamic").replacing(
      "\"state\"", with: #""initial":500,"minimum":100,"decay":10,"function":"linear","state""#)
    #expect(try reason(challenges: line) == .curve("linear"))
    #expect(try read(challenges: line.replacing("linear", with: "logarithmic")).challenges.first?.value.decay == 10)
  }

  @Test("a flag that is a regular expression is refused, and so is one compared otherwise")
  func flagKinds() throws {
    let flag = { (fields: String) in "{\"results\":[{\"challenge_id\":1,\"content\":\"x\",\(fields)}]}" }
    #expect(try reason(flags: flag(#""type":"regex","data":"""#)) == .regularExpression)
    #expect(
      try reason(flags: flag(#""type":"static","data":"case_insensitive""#)) == .flagKind("case_insensitive"))
    #expect(try reason(flags: flag(#""type":"programmable""#)) == .flagKind("programmable"))
    #expect(try reason(flags: #"{"results":[]}"#) == .noFlag)
    let long = String(repeating: "a", count: 201)
    #expect(
      try reason(flags: "{\"results\":[{\"challenge_id\":1,\"type\":\"static\",\"content\":\"\(long)\"}]}")
        == .badField("flag"))
  }

  @Test("what is of another kind, has no place, no points or signs that nobody sees is refused by name")
  func badRows() throws {
    let changed = { (old: String, new: String) in Self.plain.replacing(old, with: new) }
    #expect(try reason(challenges: changed("standard", "multiple_choice")) == .kind("multiple_choice"))
    #expect(try reason(challenges: changed("Cryptographie", "Divers")) == .category("Divers"))
    #expect(try read(challenges: changed("Cryptographie", "Divers"), category: .systems).challenges.count == 1)
    for value in ["0", "10001", "-5", "1.5", "\"300\"", "99999999999999999999"] {
      #expect(try reason(challenges: changed(":300", ":\(value)")) == .badValue, "\(value)")
    }
    #expect(try reason(challenges: changed("Clé perdue", "a\\u0007b")) == .badField("name"))
    #expect(try reason(challenges: changed("Clé perdue", "")) == .badField("name"))
    let turned = try read(challenges: changed("Clé perdue", "a\\u202e\\u009b31mb")).refused.first
    #expect(turned == CTFdRefusal(name: "a31mb", reason: .badField("name")))
    let long = String(repeating: "é", count: 8_001)
    #expect(try reason(challenges: changed("Trouvez\\nla clé", long)) == .badField("description"))
    #expect(try reason(["db/hints.json": #"{"results":[{"challenge_id":1,"content":"x","cost":-1}]}"#]) == .badHint)
    let many = (0..<11).map { _ in #"{"challenge_id":1,"content":"x","cost":1}"# }.joined(separator: ",")
    #expect(try reason(["db/hints.json": "{\"results\":[\(many)]}"]) == .tooManyParts)
  }

  @Test("a file that is not there, leads elsewhere or is too large takes its challenge with it")
  func badFiles() throws {
    let files = { (location: String) in
      ["db/files.json": "{\"results\":[{\"challenge_id\":1,\"location\":\"\(location)\"}]}"]
    }
    for location in ["3fa2/a.txt", "../db/flags.json", "/etc/passwd", "", ".."] {
      guard case .missingFile = try reason(files(location)) else {
        Issue.record("\(location) was found")
        continue
      }
    }
    let large = String(repeating: "a", count: CTFdLimits.file + 1)
    #expect(try reason(files("x/a.txt").merging(["uploads/x/a.txt": large]) { $1 }) == .fileTooLarge("a.txt"))
  }

  @Test("what a refused challenge unpacked counts, too")
  func budget() throws {
    let export = try CTFdExport(archive(["db/challenges.json": Self.plain, "uploads/x/a.txt": "contenu"]))
    let files = ["x/a.txt", "x/none.txt"].map { ["location": JSONValue.string($0)] }
    let flag: [String: JSONValue] = ["type": .string("static"), "content": .string("a")]
    let reader = CTFdRow(
      row: try #require(try export.rows("challenges").first),
      tables: CTFdTables(dynamic: [:], flags: [1: [flag]], hints: [:], files: [1: files]), export: export, others: nil)
    var room = 10
    for reason in [CTFdRefusal.Reason.missingFile("none.txt"), .fileTooLarge("a.txt")] {
      do throws(CTFdRow.Refused) {
        _ = try reader.challenge(besides: [], room: &room)
        Issue.record("the challenge was taken over")
      } catch {
        #expect(error.reason == reason && room == 3)
      }
    }
  }

  @Test("what is no export, or a bomb, is refused whole")
  func noExport() throws {
    #expect(throws: CTFdFault.archive(.noDirectory)) { try CTFdImport([1, 2, 3], others: nil) }
    #expect(throws: CTFdFault.noChallenges) { try CTFdImport(archive(["db/flags.json": Self.flags]), others: nil) }
    #expect(throws: CTFdFault.badTable("challenges")) { try read(challenges: "[]") }
    #expect(throws: CTFdFault.badTable("challenges")) { try read(challenges: #"{"results":[1]}"#) }
    let deep = String(repeating: "[", count: 100)
    #expect(throws: CTFdFault.badTable("challenges")) { try read(challenges: "{\"results\":\(deep)") }
    let many = (0...CTFdLimits.challenges).map { "{\"id\":\($0)}" }.joined(separator: ",")
    #expect(throws: CTFdFault.tooMany(limit: CTFdLimits.challenges)) { try read(challenges: "{\"results\":[\(many)]}") }
    let large = String(repeating: " ", count: CTFdLimits.table + 1)
    #expect(throws: CTFdFault.archive(.tooLarge)) { try read(challenges: large) }
  }

  @Test("whatever is changed in an export, reading it ends and stays within bounds")
  func mutated() throws {
    let whole = try archive([
      "db/challenges.json": Self.plain, "db/flags.json": Self.flags,
      "db/hints.json": #"{"results":[{"challenge_id":1,"content":"x","cost":1}]}"#,
      "db/files.json": #"{"results":[{"challenge_id":1,"location":"x/a.txt"}]}"#, "uploads/x/a.txt": "a",
    ])
    var random = SeededGenerator(seed: 7)
    for _ in 0..<400 {
      guard let found = try? CTFdImport(random.mutated(whole), others: .systems) else { continue }
      #expect(found.challenges.count + found.refused.count <= CTFdLimits.challenges)
    }
  }

  @Test("what was taken over comes hidden, is released by an organizer, and is judged by every flag it had")
  func addition() async throws {
    let contest = try await Contest(.sqlite)
    let (awa, red) = try await contest.team("Rouge")
    let found = try read([
      "db/files.json": #"{"results":[{"challenge_id":1,"location":"x/a.txt"}]}"#, "uploads/x/a.txt": "contenu",
    ])
    let add = { try await contest.desk.add(found.challenges, to: Contest.edition, by: "juge", at: Contest.at(1)) }
    try await add()
    await #expect(throws: FlagError.challengeExists("ctfd-cle-perdue")) { try await add() }
    let id = ChallengeID("ctfd-cle-perdue")
    await #expect(throws: FlagError.unknownChallenge) {
      try await contest.submit("CTF{b}", id.text, by: awa, at: 5)
    }
    try await contest.desk.release(id, of: Contest.edition, by: "juge", at: Contest.at(10))
    await #expect(throws: FlagError.releasedAlready) {
      try await contest.desk.release(id, of: Contest.edition, by: "juge", at: Contest.at(11))
    }
    let file = try await contest.desk.file("a.txt", of: id, in: Contest.edition, for: red, at: Contest.at(12))
    #expect(file == Array("contenu".utf8))
    await #expect(throws: FlagError.unknownFile) {
      try await contest.desk.file("b.txt", of: id, in: Contest.edition, for: red, at: Contest.at(12))
    }
    #expect(try await contest.submit("CTF{b}", id.text, by: awa, at: 12) == .right)
    #expect(try await contest.points(at: 13) == ["Rouge 300"])
    await contest.store.close()
  }
}
