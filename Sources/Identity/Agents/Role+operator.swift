extension Role {
  /// Who looks after the machine: jobs, messages, dead letters. It opens no dossier.
  public static let `operator` = Role(rawValue: "operator")
}
