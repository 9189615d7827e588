/// The letters that fold to small ASCII letters, as data.
extension Folding {
  /// Letters that Unicode does not decompose, or whose value in the Sahel's alphabets is not their shape: `ʋ` is Mooré's u, not v.
  /// Sources: DNAFLA 1991 (Mali), arrêtés 211 to 215 of 1999 (Niger), SIL locale data. The schwa is met in three code
  /// points, one of them Cyrillic.
  static let ownLetters: [(folded: String, letters: String)] = [
    ("a", "ɑ"),
    ("ae", "æÆǽǼǣǢ"),
    ("b", "ɓƁƀɃ"),
    ("d", "ɗƊđĐɖƉðÐ"),
    ("e", "ɛƐəƏǝƎɘәӘ"),
    ("f", "ƒƑ"),
    ("g", "ɠƓǥǤ"),
    ("gh", "ɣƔ"),
    ("h", "ħĦɦ"),
    ("i", "ɩƖıɪ"),
    ("j", "ʒƷɉɈ"),
    ("k", "ƙƘ"),
    ("l", "łŁ"),
    ("n", "ɳƞȠ"),
    ("ng", "ŋŊ"),
    ("ny", "ɲƝ"),
    ("o", "ɔƆøØǿǾɵƟ"),
    ("oe", "œŒ"),
    ("p", "ƥƤ"),
    ("r", "ɍɌɽɾ"),
    ("s", "ſ"),
    ("sh", "ʃƩ"),
    ("ss", "ßẞ"),
    ("t", "ƭƬʈƮŧŦ"),
    ("th", "þÞ"),
    ("u", "ʋƲʊƱ"),
    ("w", "ⱳ"),
    ("y", "ƴƳ"),
    ("z", "ƶƵ"),
  ]

  /// Latin letters with marks: what is left when the marks of their canonical decomposition are taken away.
  static let markedLetters: [(folded: String, letters: String)] = [
    ("a", "ÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặ"),
    ("b", "ḂḃḄḅḆḇ"),
    ("c", "ÇçĆćĈĉĊċČčḈḉ"),
    ("d", "ĎďḊḋḌḍḎḏḐḑḒḓ"),
    ("e", "ÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇȨȩḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệ"),
    ("f", "Ḟḟ"),
    ("g", "ĜĝĞğĠġĢģǦǧǴǵḠḡ"),
    ("h", "ĤĥȞȟḢḣḤḥḦḧḨḩḪḫẖ"),
    ("i", "ÌÍÎÏìíîïĨĩĪīĬĭĮįİǏǐȈȉȊȋḬḭḮḯỈỉỊị"),
    ("j", "Ĵĵǰ"),
    ("k", "ĶķǨǩḰḱḲḳḴḵ"),
    ("l", "ĹĺĻļĽľḶḷḸḹḺḻḼḽ"),
    ("m", "ḾḿṀṁṂṃ"),
    ("n", "ÑñŃńŅņŇňǸǹṄṅṆṇṈṉṊṋ"),
    ("o", "ÒÓÔÕÖòóôõöŌōŎŏŐőƠơǑǒǪǫǬǭȌȍȎȏȪȫȬȭȮȯȰȱṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớ"),
    ("o", "ỜờỞởỠỡỢợ"),
    ("p", "ṔṕṖṗ"),
    ("r", "ŔŕŖŗŘřȐȑȒȓṘṙṚṛṜṝṞṟ"),
    ("s", "ŚśŜŝŞşŠšȘșṠṡṢṣṤṥṦṧṨṩẛ"),
    ("t", "ŢţŤťȚțṪṫṬṭṮṯṰṱẗ"),
    ("u", "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰự"),
    ("v", "ṼṽṾṿ"),
    ("w", "ŴŵẀẁẂẃẄẅẆẇẈẉẘ"),
    ("x", "ẊẋẌẍ"),
    ("y", "ÝýÿŶŷŸȲȳẎẏẙỲỳỴỵỶỷỸỹ"),
    ("z", "ŹźŻżŽžẐẑẒẓẔẕ"),
  ]

  /// Arabic letters with hamza, and forms that writers exchange.
  static let arabicLetters: [(folded: Unicode.Scalar, letters: String)] = [
    ("\u{627}", "\u{622}\u{623}\u{625}\u{671}"),  // alef
    ("\u{648}", "\u{624}"),  // waw
    ("\u{64A}", "\u{626}\u{649}\u{6CC}"),  // yeh
    ("\u{647}", "\u{629}\u{6D5}\u{6C0}\u{6C1}\u{6C2}\u{6C3}"),  // heh, teh marbuta
    ("\u{643}", "\u{6A9}"),  // kaf
    ("\u{6D2}", "\u{6D3}"),  // yeh barree
  ]

  /// Everything that stands for an apostrophe or a glottal stop.
  static let apostrophes = "'’‘ʼʻʹʾʿˈ′´`ʔꞌ＇"

  /// Everything that stands for a hyphen.
  static let hyphens = "-‐‑‒–—―−"

  /// Marks that carry tone, nasality, vowels or length: dropped.
  static let marks: [ClosedRange<UInt32>] = [
    0x0300...0x036F,  // combining marks of Latin
    0x0640...0x0640,  // Arabic tatweel
    0x064B...0x065F, 0x0670...0x0670, 0x06D6...0x06DC, 0x06DF...0x06E4, 0x06E7...0x06E8, 0x06EA...0x06ED,
    0x07EB...0x07F3,  // N'Ko tones
    0x08D3...0x08FF,  // extended Arabic
    0x1AB0...0x1ACE, 0x1DC0...0x1DFF, 0x20D0...0x20F0, 0xFE00...0xFE0F, 0xFE20...0xFE2F,
    0x1E944...0x1E94A,  // Adlam
  ]
}
