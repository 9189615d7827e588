import Country
import Foundation
import Identity
import Procedures
import Store
import Vocabulary

/// A citizen who is logged in, with drafts to save.
struct BenchVisitor {
  private let house: House
  private let origin: String
  private let person: PersonID
  private let cookie: String

  init(house: House, origin: String) async throws {
    self.house = house
    self.origin = origin
    let accounts = house.accounts
    let sessions = house.sessions
    let phone = try PhoneNumber(parsing: "70 12 34 56", defaultState: house.country.state)
    let (person, token) = try await house.store.write { transaction in
      let person = try accounts.enter(with: phone, at: Date(), in: transaction)
      return (person, try sessions.open(for: .citizen(person), label: "bench", at: Date(), in: transaction))
    }
    self.person = person
    cookie = "seance=\(token.cookie)"
  }

  /// Identifiers of new drafts of the first procedure.
  func drafts(count: Int) async throws -> [String] {
    guard let procedure = house.desk.catalogue.procedures.first else { throw Refusal("the pack has no procedure") }
    var drafts: [String] = []
    for _ in 0..<count { drafts.append(try await house.desk.startDraft(of: procedure, by: person, at: Date())) }
    return drafts
  }

  /// A script for wrk that saves the first step of each draft in turn, and its file's name.
  func script(saving drafts: [String]) throws -> String {
    let token = try formToken(of: drafts[0])
    let paths = drafts.map { "\"/brouillons/\($0)/etapes/person\"" }.joined(separator: ", ")
    let lua = """
      local paths = {\(paths)}
      local turn = 0
      local headers = {["Content-Type"] = "application/x-www-form-urlencoded", ["Cookie"] = "\(cookie)", ["Origin"] = "\(origin)"}
      local body = "\(token)&relation=self&given_names=Awa&surname=Traor%C3%A9&sex=F"
      request = function()
        turn = turn % #paths + 1
        return wrk.format("POST", paths[turn], headers, body)
      end
      """
    let path = house.folder.path + "/draft.lua"
    try lua.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  /// The hidden field of a form, as it is sent back: `name=value`.
  private func formToken(of draft: String) throws -> String {
    let curl = Process()
    curl.executableURL = URL(filePath: "/usr/bin/curl")
    curl.arguments = ["-s", "-H", "Cookie: \(cookie)", "\(origin)/brouillons/\(draft)/etapes/person"]
    let pipe = Pipe()
    curl.standardOutput = pipe
    try curl.run()
    let page = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    curl.waitUntilExit()
    guard let match = page.firstMatch(of: /type="?hidden"? name="?([a-z_-]+)"? value="?([A-Za-z0-9_-]+)/) else {
      throw Refusal("the first step of a draft shows no form")
    }
    return "\(match.1)=\(match.2)"
  }
}
