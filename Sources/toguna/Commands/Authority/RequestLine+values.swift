import Authority
import Foundation

extension RequestLine {
  var values: [String: any Sendable] {
    var values: [String: any Sendable] = [
      "id": id.rawValue, "use": use.slug, "state": state.rawValue, "holder": holder.name,
      "asked_at": askedAt.formatted(.iso8601), "approvals": approvals.count,
    ]
    values["limits"] = limits
    values["renews"] = renews?.description
    values["serial"] = serial?.description
    values["refusal"] = refusal
    return values
  }

  var text: String {
    let tail =
      switch state {
      case .waiting: "\(approvals.count) of \(AuthorityDesk.approvals) approvals"
      case .issued: serial.map { "certificate \($0)" } ?? "issued"
      case .refused: refusal.map { "refused: \($0)" } ?? "refused"
      }
    return "\(id.rawValue): \(use.slug), \(holder.name), \(tail)"
  }
}
