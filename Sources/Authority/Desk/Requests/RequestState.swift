/// How far a request for a certificate is: waiting → issued, or waiting → refused.
public enum RequestState: String, Sendable, Hashable, CaseIterable {
  case waiting, issued, refused
}
