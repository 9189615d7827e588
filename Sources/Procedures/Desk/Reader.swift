public import Identity

/// Who asks to see or to change a dossier.
public enum Reader: Sendable {
  case citizen(PersonID)
  case official(Official)
}
