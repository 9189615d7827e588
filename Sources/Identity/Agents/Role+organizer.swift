extension Role {
  /// Who keeps the programme of the Semaine du Numérique and says what became of its recommendations. It opens no dossier.
  public static let organizer = Role(rawValue: "organizer")
}
