extension GSMFolding {
  /// What no canonical decomposition brings into GSM-7. The letters are those of the national alphabets.
  static let nearest: [Character: String] = {
    var nearest: [Character: String] = [
      "ŋ": "ng", "Ŋ": "Ng", "ɲ": "ny", "Ɲ": "Ny", "ɣ": "gh", "Ɣ": "Gh", "œ": "oe", "Œ": "Oe",
      "ʃ": "sh", "Ʃ": "Sh", "ʒ": "zh", "Ʒ": "Zh",
      "…": "...", "™": "(tm)", "©": "(c)", "®": "(r)", "№": "No", "→": "->", "≤": "<=", "≥": ">=",
      "¼": "1/4", "½": "1/2", "¾": "3/4", "×": "x", "·": ".",
    ]
    let alike: [(near: String, written: String)] = [
      ("e", "ɛəǝә"), ("E", "ƐƏƎӘ"), ("o", "ɔ°º"), ("O", "Ɔ"), ("i", "ɩɪı"), ("I", "ƖꞮ"), ("u", "ʋʊµ"), ("U", "ƲƱ"),
      ("b", "ɓ"), ("B", "Ɓ"), ("d", "ɗɖđ"), ("D", "ƊƉĐ"), ("k", "ƙ"), ("K", "Ƙ"), ("y", "ƴ"), ("Y", "Ƴ"),
      ("r", "ɍ"), ("R", "Ɍ"), ("f", "ƒ"), ("l", "ł"), ("L", "Ł"), ("a", "ª"),
      ("1", "¹"), ("2", "²"), ("3", "³"),
      ("'", "’‘‚‛′ʼʹʻʽʾʿˈ`´‹›ʔʕɂɁꞌ"), ("\"", "“”„‟″«»"), ("-", "‐‑‒–—―−•"), ("/", "÷⁄"),
    ]
    for (near, written) in alike {
      for character in written { nearest[character] = near }
    }
    return nearest
  }()
}
