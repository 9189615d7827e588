/// What the parties of a meeting are told by SMS.
enum MeetingMessageText: String, AreaText {
  case asked = "sms.meeting.asked"
  case accepted = "sms.meeting.accepted"
  case declined = "sms.meeting.declined"
  case cancelled = "sms.meeting.cancelled"
  case closed = "sms.meeting.closed"
  case removed = "sms.meeting.removed"

  var places: Set<String> { ["address"] }
}
