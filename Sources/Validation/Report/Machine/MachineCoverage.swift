import Pack

/// How much of a file a signature is over.
struct MachineCoverage: Sendable, Hashable, Encodable, PackDecodable {
  let code: SignatureCoverage.Code
  let revision: Int?
  let revisions: Int?
  let files: [String]?

  static let shape = Shape<MachineCoverage>.object(
    "How much of the file the signature is over",
    .required("code", "What is covered", .oneOf(SignatureCoverage.Code.allCases.map { ($0.rawValue, $0) })),
    .optional("revision", "The revision, counted from 1", .int(in: 1...Int.max)),
    .optional("revisions", "How many the file has", .int(in: 1...Int.max)),
    .optional("files", "The files that were signed", .list(of: .text("a name", length: 0...Int.max)))
  ) { code, revision, revisions, files in
    MachineCoverage(code: code, revision: revision, revisions: revisions, files: files)
  }
}

extension MachineCoverage {
  init(_ coverage: SignatureCoverage) {
    switch coverage {
    case .revision(let number, let count):
      self.init(code: coverage.code, revision: number, revisions: count, files: nil)
    case .files(let names): self.init(code: coverage.code, revision: nil, revisions: nil, files: names)
    case .wholeFile, .content, .broken: self.init(code: coverage.code, revision: nil, revisions: nil, files: nil)
    }
  }
}
