import Identity
import Registers

/// A record as the list of a search shows it.
struct FoundRecord {
  let id: String
  let version: Int
  let name: String
  let facts: [SummaryRow]
  /// 0 to 100; nil for one that was chosen before and that the last search did not find.
  let score: Int?
  let reasons: [(text: Phrase, speaksFor: Bool)]
  /// The whole record; nil when its identifier cannot stand in an address.
  let link: Link?

  init(_ match: RecordMatch, _ wording: RecordWording, _ purpose: AccessPurpose) {
    self.init(
      match.record, wording, purpose, score: Int((match.score * 100).rounded()),
      reasons: match.reasons.map { ($0.wording(in: wording.definition), $0.speaksFor) })
  }

  init(_ record: RegisterRecord, _ wording: RecordWording, _ purpose: AccessPurpose) {
    self.init(record, wording, purpose, score: nil, reasons: [])
  }

  private init(
    _ record: RegisterRecord, _ wording: RecordWording, _ purpose: AccessPurpose, score: Int?,
    reasons: [(text: Phrase, speaksFor: Bool)]
  ) {
    id = record.id
    version = record.version
    name = wording.name(record.values)
    facts = wording.facts(record.values)
    self.score = score
    self.reasons = reasons
    link = Slug(segment: record.register).flatMap { register in
      Handle(segment: record.id).map { purpose.link(AgentRoute.record(register, $0).link) }
    }
  }
}
