extension Folding {
  /// A phonetic key that French and official spellings of one name share: `Ouédraogo` and `Wedraogo`, `Diarra` and `Jara`,
  /// `Gnamien` and `Ɲamien`. Words keep their order, one space between them.
  ///
  /// In the key `j` is dj, `c` is tch, `s` also ch and sh, `k` also c, qu and kh, `ny` is ɲ, `u` is ou. Vowels are kept, so that
  /// names that only rhyme stay apart (`Koné`, `Konaté`; `Amadou`, `Mamadou`).
  public static func sounds(_ text: String) -> String {
    var output: [UInt8] = []
    for word in words(text) {
      if !output.isEmpty { output.append(0x20) }
      let sound = Pronunciation.sound(of: word)
      output.append(contentsOf: knownSounds[sound] ?? sound)
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Surnames whose official form sounds otherwise than the French spelling of the registers.
  private static let knownSpellings: [(official: String, register: String)] = [
    ("Tarawele", "Traoré"), ("Tarawɛlɛ", "Traoré"), ("Tarawere", "Traoré"), ("Kulubali", "Coulibaly"),
    ("Danbele", "Dembélé"), ("Wedrago", "Ouédraogo"), ("Wedraoogo", "Ouédraogo"), ("Savadogo", "Sawadogo"),
  ]

  private static let knownSounds: [[UInt8]: [UInt8]] = knownSpellings.reduce(into: [:]) { known, pair in
    for (official, register) in zip(words(pair.official), words(pair.register)) {
      known[Pronunciation.sound(of: official)] = Pronunciation.sound(of: register)
    }
  }
}
