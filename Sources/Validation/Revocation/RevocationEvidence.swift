/// Lists and answers that a status may be seen by. Nothing in it is trusted before its signature is checked.
struct RevocationEvidence: Sendable {
  let lists: [StatusList]
  let deltas: [StatusList]
  let answers: [StatusResponse]
  /// How many were given that could not be read.
  let unreadable: Int

  /// More lists or answers than this are not looked at.
  private static let most = 1024

  init(lists: some Sequence<[UInt8]>, answers: some Sequence<[UInt8]>, _ memory: PathMemory) {
    let givenLists = lists.prefix(Self.most).map(memory.list)
    let givenAnswers = answers.prefix(Self.most).map { try? StatusResponse(der: $0) }
    let readLists = givenLists.compactMap(\.self)
    self.lists = readLists.filter { $0.base == nil }
    deltas = readLists.filter { $0.base != nil }
    self.answers = givenAnswers.compactMap(\.self)
    unreadable = givenLists.count - readLists.count + givenAnswers.count - self.answers.count
  }
}
