/// Which colour of the palette a text takes.
public enum Tone: String, Sendable, Hashable, CaseIterable {
  case ink, label, accent
}
