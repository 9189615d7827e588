extension SoftwareKeyStore {
  /// Nil for a store that a passphrase opens.
  func guardianship() throws(KeyError) -> Guardianship? {
    try register().guardianship
  }

  /// In one turn, so that of two ceremonies at once one is whole. The passphrase first: cut short between the two, the
  /// store opens by its new shares and only their holders' names are not checked; the other way round it would open by
  /// nothing.
  func guardUnder(
    _ guardianship: Guardianship, passphrase: [UInt8], cost: PassphraseCost
  ) throws(KeyError) {
    try amend { (register) throws(KeyError) in
      try master.move(to: passphrase, in: folder, cost: cost)
      register.guardianship = guardianship
    }
  }
}
