import Signatures
import Vocabulary

/// A row of CTFd's challenges with what belongs to it.
struct CTFdRow {
  struct Refused: Error {
    let reason: CTFdRefusal.Reason
  }

  let row: [String: JSONValue]
  let tables: CTFdTables
  let export: CTFdExport
  let others: ChallengeCategory?

  /// The name for a message.
  var shownName: String { (row["name"]?.text ?? "?").shown(atMost: 60) }

  /// - Parameter room: Bytes of files that may still be unpacked. It shrinks whatever becomes of the challenge.
  func challenge(besides names: Set<ChallengeID>, room: inout Int) throws(Refused) -> ImportedChallenge {
    guard let number = row.number("id") else { throw refused(.badField("id")) }
    let title = try text(row["name"], "name", longest: ChallengeSheet.longestTitle)
    let kind = row["type"]?.text ?? "standard"
    guard kind == "standard" || kind == "dynamic" else { throw refused(.kind(line(kind))) }
    var body = try text(row["description"], "description", longest: ChallengeSheet.longestText)
    if let address = row["connection_info"]?.text, !address.isEmpty {
      body += "\n\n" + (try text(.string(address), "connection_info", longest: 200))
    }
    return ImportedChallenge(
      id: id(title, besides: names), category: try category(), title: title, text: body,
      value: try value(number, isDynamic: kind == "dynamic"), hints: try hints(number), answers: try answers(number),
      files: try files(number, room: &room))
  }

  private func refused(_ reason: CTFdRefusal.Reason) -> Refused { Refused(reason: reason) }

  /// A stranger's word, for a message.
  private func line(_ text: String) -> String { text.shown(atMost: 40) }

  /// Not empty, bounded, without signs that nobody sees but line breaks.
  private func text(_ value: JSONValue?, _ field: String, longest: Int) throws(Refused) -> String {
    guard let text = value?.text?.replacing("\r\n", with: "\n"), (1...longest).contains(text.unicodeScalars.count),
      text.unicodeScalars.allSatisfy({ $0.isShown || $0 == "\n" || $0 == "\t" })
    else { throw refused(.badField(field)) }
    return text
  }

  private func id(_ title: String, besides names: Set<ChallengeID>) -> ChallengeID {
    let letters = Folding.key(title).utf8.map { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) ? byte : UInt8(ascii: "-")
    }
    let parts = String(decoding: letters, as: UTF8.self).split(separator: "-").joined(separator: "-")
    let stem = "ctfd-" + String(parts.prefix(36).drop { $0 == "-" })
    let base = stem.split(separator: "-").joined(separator: "-")
    var count = 1
    while true {
      let id = ChallengeID(count == 1 && base != "ctfd" ? base : "\(base)-\(count)")
      if !names.contains(id) { return id }
      count += 1
    }
  }

  private func category() throws(Refused) -> ChallengeCategory {
    let name = row["category"]?.text ?? ""
    let known: [(String, ChallengeCategory)] = [
      ("crypto", .crypto), ("web", .web), ("foren", .forensics), ("network", .network), ("reseau", .network),
      ("system", .systems), ("linux", .systems), ("law", .law), ("droit", .law), ("legis", .law), ("juri", .law),
    ]
    let folded = Folding.key(name)
    if let found = known.first(where: { folded.contains($0.0) }) { return found.1 }
    guard let others else { throw refused(.category(line(name))) }
    return others
  }

  private func value(_ number: Int, isDynamic: Bool) throws(Refused) -> DynamicValue {
    guard isDynamic else {
      guard let points = row.number("value"), let value = DynamicValue(initial: points, minimum: points, decay: 0)
      else {
        throw refused(.badValue)
      }
      return value
    }
    let own = tables.dynamic[number]?.first ?? row
    // Ours is the parabola that CTFd calls logarithmic; `decay` means another thing in its straight line.
    let curve = own["function"]?.text ?? "logarithmic"
    guard curve == "logarithmic" else { throw refused(.curve(line(curve))) }
    guard let initial = own.number("initial"), let minimum = own.number("minimum"), let decay = own.number("decay"),
      let value = DynamicValue(initial: initial, minimum: max(1, minimum), decay: decay)
    else { throw refused(.badValue) }
    return value
  }

  private func hints(_ number: Int) throws(Refused) -> [ChallengeHint] {
    let rows = tables.hints[number] ?? []
    guard rows.count <= ChallengeSheet.mostHints else { throw refused(.tooManyParts) }
    var hints: [ChallengeHint] = []
    for row in rows {
      guard let cost = row.number("cost"), 0...10_000 ~= cost,
        let words = try? text(row["content"], "content", longest: ChallengeSheet.longestHint)
      else { throw refused(.badHint) }
      hints.append(ChallengeHint(text: words, cost: cost))
    }
    return hints
  }

  private func answers(_ number: Int) throws(Refused) -> [String] {
    let rows = tables.flags[number] ?? []
    guard rows.count <= CTFdLimits.answersOfOne else { throw refused(.tooManyParts) }
    var answers: [String] = []
    for row in rows {
      switch row["type"]?.text {
      case "static": break
      case "regex": throw refused(.regularExpression)
      case let kind: throw refused(.flagKind(line(kind ?? "?")))
      }
      if let data = row["data"]?.text, !data.isEmpty { throw refused(.flagKind(line(data))) }
      guard let answer = row["content"]?.text, 1...FlagDesk.longestFlag ~= answer.utf8.count else {
        throw refused(.badField("flag"))
      }
      answers.append(answer)
    }
    guard !answers.isEmpty else { throw refused(.noFlag) }
    return answers
  }

  private func files(_ number: Int, room: inout Int) throws(Refused) -> [ImportedChallenge.File] {
    let rows = tables.files[number] ?? []
    guard rows.count <= CTFdLimits.filesOfOne else { throw refused(.tooManyParts) }
    var files: [ImportedChallenge.File] = []
    for row in rows {
      let location = row["location"]?.text ?? ""
      let name = FileNames.safe(location, besides: files.map(\.name))
      let content: [UInt8]?
      do throws(ZIPFault) { content = try export.file(location) } catch {
        throw refused(error == .tooLarge ? .fileTooLarge(name) : .damagedFile(name))
      }
      guard let content else { throw refused(.missingFile(name)) }
      guard content.count <= room else { throw refused(.fileTooLarge(name)) }
      room -= content.count
      files.append(ImportedChallenge.File(name: name, content: content))
    }
    return files
  }
}
