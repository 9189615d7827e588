/// Reads one folded word by the habits of French civil registers, or of the official alphabets when the word shows one.
///
/// A reader over the word's bytes: each step looks at most four letters ahead and writes at most two. Bytes that are not ASCII
/// letters pass through.
struct Pronunciation {
  private let word: [UInt8]
  private let isAfrican: Bool
  private var index = 0
  private var output: [UInt8] = []

  static func sound(of word: Folding.Word) -> [UInt8] {
    var reader = Pronunciation(word)
    return reader.read()
  }

  private init(_ word: Folding.Word) {
    self.word = word.folded
    isAfrican = word.isAfrican
    output.reserveCapacity(word.folded.count)
  }

  private mutating func read() -> [UInt8] {
    while index < word.count { step() }
    dropEnding()
    return output
  }

  private mutating func step() {
    switch letter() {
    case "c": readC()
    case "t": readT()
    case "d": readD()
    case "j": emit("j", consuming: 1, palatal: true)
    case "g": readG()
    case "n": readN()
    case "k": emit("k", consuming: letter(1) == "h" ? 2 : 1)
    case "q": emit("k", consuming: letter(1) == "u" && isVowel(2) ? 2 : 1)
    case "p": letter(1) == "h" ? emit("f", consuming: 2) : emit("p", consuming: 1)
    case "r": emit("r", consuming: letter(1) == "h" ? 2 : 1)
    case "s": emit("s", consuming: letter(1) == "h" ? 2 : letter(1) == "c" && letter(2) == "h" ? 3 : 1)
    case "x": readX()
    case "h": readH()
    case "o" where letter(1) == "u": readU(length: 2)
    case "u": readU(length: 1)
    case "w": readW()
    case "i", "y": readI()
    default:
      let byte = word[index]
      index += 1
      if byte < 0x80 { append(byte) } else { output.append(byte) }
    }
  }

  // MARK: Letters

  /// French c, or the official c, which is tch.
  private mutating func readC() {
    if isAfrican {
      emit("c", consuming: 1, palatal: true)
    } else if letter(1) == "h" {
      emit("s", consuming: 2)
    } else if letter(1) == "k" {
      emit("k", consuming: 2)
    } else {
      emit(["e", "i", "y"].contains(letter(1)) ? "s" : "k", consuming: 1)
    }
  }

  /// `tch`, and `ti`, `ty`, `thi` before a vowel, are tch: Tiémoko, Thiam.
  private mutating func readT() {
    if letter(1) == "c", letter(2) == "h" {
      emit("c", consuming: 3, palatal: true)
    } else if isI(1), isVowel(2) {
      emit("c", consuming: 2)
    } else if letter(1) == "h" {
      isI(2) && isVowel(3) ? emit("c", consuming: 3) : emit("t", consuming: 2)
    } else {
      emit("t", consuming: 1)
    }
  }

  /// `dj`, and `di`, `dy` before a vowel, are dj: Djénéba, Diarra.
  private mutating func readD() {
    if letter(1) == "j" {
      emit("j", consuming: 2, palatal: true)
    } else if isI(1), isVowel(2) {
      emit("j", consuming: 2)
    } else {
      emit("d", consuming: letter(1) == "h" ? 2 : 1)
    }
  }

  private mutating func readG() {
    if letter(1) == "n", isVowel(2) || isI(2) {
      emit("n", consuming: 2)
      readPalatalN()
    } else if letter(1) == "u", letter(2) == "e" || isI(2) {
      emit("g", consuming: 2)
    } else {
      emit("g", consuming: letter(1) == "h" ? 2 : 1)
    }
  }

  /// `ny` and `ni` before a vowel are ɲ; before b and p, n is m: Dunbiya, Doumbia.
  private mutating func readN() {
    if isI(1), isVowel(2) {
      emit("n", consuming: 1)
      readPalatalN()
    } else {
      emit(letter(1) == "b" || letter(1) == "p" ? "m" : "n", consuming: 1)
    }
  }

  /// The second half of ɲ; swallows the i or y before a vowel that only wrote it.
  private mutating func readPalatalN() {
    append(UInt8(ascii: "y"))
    if isI(0), isVowel(1) { index += 1 }
  }

  /// The official x is kh.
  private mutating func readX() {
    emit("k", consuming: 1)
    if !isAfrican { append(UInt8(ascii: "s")) }
  }

  /// A last h is mute: Bah, Bâ.
  private mutating func readH() {
    index += 1
    if index < word.count { append(UInt8(ascii: "h")) }
  }

  /// ou and u: w before a vowel.
  private mutating func readU(length: Int) {
    let isGlide = (isVowel(length) && letter(length) != "u") || (isI(length) && !output.isEmpty && !endsInVowel)
    emit(isGlide ? "w" : "u", consuming: length)
  }

  /// w: u before a consonant, before u and at the end.
  private mutating func readW() {
    let next = letter(1)
    if next == "u" || (next == "o" && letter(2) == "u") {
      index += 1
    } else {
      emit(isVowel(1) || isI(1) || next == "w" ? "w" : "u", consuming: 1)
    }
  }

  /// A run of i and y: y beside a vowel, else i.
  private mutating func readI() {
    let besideVowel = endsInVowel
    while isI(0) { index += 1 }
    append(besideVowel || isVowel(0) ? UInt8(ascii: "y") : UInt8(ascii: "i"))
  }

  // MARK: Reading and writing

  /// The e that French spelling adds or drops at the end: Souleymane, Suleyman; Ndiaye, Njay. Short names keep theirs.
  private mutating func dropEnding() {
    guard output.last == UInt8(ascii: "e"), output.count >= 4 else { return }
    let before = output[output.count - 2]
    let isGlide = before == UInt8(ascii: "y")
    guard isGlide || (output.count >= 6 && before < 0x80 && !Self.vowels.contains(before)) else { return }
    output.removeLast()
  }

  private static let vowels = Array("aeou".utf8)

  private func letter(_ offset: Int = 0) -> Unicode.Scalar {
    index + offset < word.count ? Unicode.Scalar(word[index + offset]) : " "
  }

  private func isVowel(_ offset: Int) -> Bool {
    index + offset < word.count && Self.vowels.contains(word[index + offset])
  }

  private func isI(_ offset: Int) -> Bool {
    letter(offset) == "i" || letter(offset) == "y"
  }

  private var endsInVowel: Bool {
    output.last.map(Self.vowels.contains) ?? false
  }

  /// - Parameter palatal: the consonant swallows an i or y before a vowel, which only wrote it: `djia` is `ja`.
  private mutating func emit(_ sound: Unicode.Scalar, consuming count: Int, palatal: Bool = false) {
    index += count
    append(UInt8(ascii: sound))
    if palatal, isI(0), isVowel(1) { index += 1 }
  }

  /// Double letters are one.
  private mutating func append(_ byte: UInt8) {
    let isLetter = (0x61...0x7A).contains(byte)
    if !isLetter || output.last != byte { output.append(byte) }
  }
}
