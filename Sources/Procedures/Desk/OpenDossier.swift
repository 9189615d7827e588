import Identity

/// A dossier and its person's key, for the length of a transaction's body.
struct OpenDossier {
  let view: DossierView
  let key: PersonKey
}
