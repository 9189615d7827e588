public import Store

/// What may be done to a text so that it costs less.
public enum SMSForm: String, Sendable, Hashable, CaseIterable {
  /// Every letter as it was written: one `ɛ` brings the text to UCS-2 and more than halves its room.
  case asWritten = "as-written"
  /// What GSM-7 lacks becomes its nearest letters, if all of it can; a text that cannot fold whole stays as written.
  case folded
}

extension SMSForm: SQLConvertible {}
