import Foundation
public import Pack

/// The folder `flags` of an edition: `contest.yaml`, `challenges/`, `solutions/`.
public struct FlagFolder {
  private let path: String
  private let faults: Faults

  public init(_ path: String, faults: Faults) {
    self.path = path
    self.faults = faults
  }

  var exists: Bool { FileManager.default.fileExists(atPath: path) }

  /// The contest, or nil when it could not be made. Solutions are held against the challenges, and let go of.
  func contest() -> FlagContest? {
    reportStrangers()
    guard let file = PackFile.load(FlagContestFile.self, path: "\(path)/contest.yaml", faults: faults) else {
      return nil
    }
    let challenges = all(PlannedChallenge.self, in: "challenges", id: \.id)
    let solutions = Dictionary(self.solutions().map { ($0.id, $0) }) { first, _ in first }
    for challenge in challenges {
      let position = Position(file: "\(path)/challenges/\(challenge.id.text).yaml", line: 1, column: 1)
      guard let solution = solutions[challenge.id] else {
        faults.add("it has no solution", fix: "write solutions/\(challenge.id.text).yaml", at: position)
        continue
      }
      guard challenge.isCommon != (solution.answer != nil) else { continue }
      faults.add(
        challenge.isCommon
          ? "nobody makes files with its flag, and its solution has none" : "it has two kinds of flags",
        fix: challenge.isCommon ? "write `answer` in its solution" : "remove `files`, or `answer` from its solution",
        at: position)
    }
    for id in solutions.keys.sorted() where !challenges.contains(where: { $0.id == id }) {
      faults.add(
        "there is no such challenge", fix: "remove the solution",
        at: Position(file: "\(path)/solutions/\(id.text).yaml", line: 1, column: 1))
    }
    return FlagContest(
      title: file.naming.title, text: file.naming.text, times: file.times, teamSize: file.rules.teamSize,
      pace: file.rules.pace, challenges: challenges, provenance: file.provenance)
  }

  /// For who opens the contest.
  public func solutions() -> [ChallengeSolution] { all(ChallengeSolution.self, in: "solutions", id: \.id) }

  /// The files of a folder, each named after what it describes, in the order of their names.
  private func all<Value: PackDecodable>(_ type: Value.Type, in folder: String, id: (Value) -> ChallengeID) -> [Value] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")) ?? []
    return names.sorted().compactMap { name in
      let file = "\(path)/\(folder)/\(name)"
      guard let value = PackFile.load(type, path: file, faults: faults) else { return nil }
      if name != "\(id(value).text).yaml" {
        faults.add(
          "the file has another name than what it describes", fix: "name it \(id(value).text).yaml",
          at: Position(file: file, line: 1, column: 1))
      }
      return value
    }
  }

  private func reportStrangers() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in names.sorted() where !["contest.yaml", "challenges", "solutions"].contains(name) {
      faults.add(
        "nothing reads this", fix: "remove it", at: Position(file: "\(path)/\(name)", line: 1, column: 1))
    }
  }
}
