/// The characters whose glyphs stand in every act: one subset of the Latin faces, made once, holds them all.
enum CommonLetters {
  static let french =
    " !\"#%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz"
    + "ÀÂÇÉÈÊËÎÏÔŒÙÛÜàâæçéèêëîïôœùûüÿ«»–—‘’“”…°·•€×\u{00A0}\u{202F}\u{2011}"

  /// Letters that the national languages of the three States share. The rarer ones, tone marks among them, go into an act's own
  /// subset: they would cost each act in French 3 kB.
  static let national = "ƐɛƆɔŊŋƝɲ"
}
