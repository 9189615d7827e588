public import Store

/// Why somebody reports a notice. There is no free text: a report tells nothing of who sent it.
public enum ReportMotive: String, Sendable, CaseIterable, SQLConvertible {
  case scam, contact, insult
  case offTopic = "off-topic"
}
