/// The colours: indigo of the dyers for the roof, earth and ochre of the walls, cotton for the ground of a page, as in
/// bogolan cloth. Every pair that ``pairs`` lists is held to its contrast by a test.
enum Palette {
  /// Text.
  static let ink = "#21170f"
  /// Text of lesser weight; the borders of fields.
  static let bark = "#55463a"
  /// The ground of a page.
  static let cotton = "#fcf8f0"
  /// The ground of a band or a row that stands out.
  static let sand = "#f3e8d4"
  /// Lines that part things and carry no meaning.
  static let straw = "#cdb896"
  static let white = "#ffffff"
  /// Links and the buttons that lead on.
  static let indigo = "#26316e"
  /// The roof.
  static let night = "#171d45"
  /// The second line of the roof, and what is being done.
  static let earth = "#80300f"
  /// Focus, and the third line of the roof.
  static let ochre = "#f0b23c"
  /// Refused, wrong, revoked.
  static let blood = "#8c1616"
  /// Done, valid.
  static let leaf = "#14492c"
  /// The ground under the posts.
  static let soil = "#2a1c12"

  /// Text on its ground, and the least contrast asked: 7 for text (WCAG 2.2 §1.4.6), 3 for what bounds a control
  /// (§1.4.11).
  static let pairs: [(text: String, ground: String, least: Double)] = [
    (ink, cotton, 7), (ink, sand, 7), (ink, white, 7), (ink, ochre, 7),
    (bark, cotton, 7), (bark, white, 7), (bark, sand, 7),
    (indigo, cotton, 7), (indigo, sand, 7), (indigo, white, 7),
    (earth, cotton, 7), (earth, sand, 7),
    (blood, cotton, 7), (blood, sand, 7), (blood, white, 7),
    (leaf, cotton, 7), (leaf, sand, 7), (leaf, white, 7),
    (white, indigo, 7), (white, blood, 7), (white, leaf, 7), (white, night, 7), (white, earth, 7),
    (cotton, night, 7), (cotton, soil, 7), (sand, soil, 7), (ochre, night, 7),
    (ochre, soil, 3), (ink, straw, 3),
  ]
}
