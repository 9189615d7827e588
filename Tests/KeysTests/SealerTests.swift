import Testing

@testable import Keys

@Suite("Sealer")
struct SealerTests {
  let sealer = Sealer.random()
  let context: [UInt8] = [1, 2, 3]

  @Test("what is sealed opens in its context", arguments: [0, 1, 15, 16, 17, 100_000])
  func roundTrip(length: Int) throws {
    let plain = (0..<length).map { UInt8(truncatingIfNeeded: $0) }
    let sealed = sealer.seal(plain, context: context)
    #expect(sealed.count == length + Sealer.overhead)
    #expect(try sealer.open(sealed, context: context) == plain)
  }

  @Test("two seals of one text differ")
  func fresh() {
    #expect(sealer.seal([7], context: []) != sealer.seal([7], context: []))
  }

  @Test("another context, another key, a changed byte or a cut text do not open")
  func refused() {
    let sealed = sealer.seal([4, 5, 6], context: context)
    #expect(throws: KeyError.unsealable) { try sealer.open(sealed, context: [1, 2]) }
    #expect(throws: KeyError.unsealable) { try Sealer.random().open(sealed, context: context) }
    #expect(throws: KeyError.unsealable) { try sealer.open([], context: context) }
    for length in 1..<sealed.count {
      #expect(throws: KeyError.unsealable) { try sealer.open([UInt8](sealed.prefix(length)), context: context) }
    }
    for index in 1..<sealed.count {
      var changed = sealed
      changed[index] ^= 1
      #expect(throws: KeyError.unsealable) { try sealer.open(changed, context: context) }
    }
  }

  @Test("a format of tomorrow is named, not guessed")
  func unknownFormat() {
    var sealed = sealer.seal([4], context: context)
    sealed[0] = 9
    #expect(throws: KeyError.unsupportedSeal(version: 9)) { try sealer.open(sealed, context: context) }
  }

  @Test("a wrapped key opens what it sealed, and is neither a text nor opened elsewhere")
  func wrapping() throws {
    let inner = Sealer.random()
    let wrapped = sealer.wrap(inner, context: context)
    let sealed = inner.seal([1], context: [])
    #expect(try sealer.unwrap(wrapped, context: context).open(sealed, context: []) == [1])
    #expect(throws: KeyError.unsealable) { try sealer.unwrap(wrapped, context: []) }
    #expect(throws: KeyError.unsealable) { try sealer.open(wrapped, context: context) }
    let text = sealer.seal([UInt8](repeating: 0, count: 32), context: context)
    #expect(throws: KeyError.unsealable) { try sealer.unwrap(text, context: context) }
  }

  @Test("fingerprints are equal for equal texts under one key only")
  func fingerprints() {
    #expect(sealer.fingerprint([1, 2]) == sealer.fingerprint([1, 2]))
    #expect(sealer.fingerprint([1, 2]) != sealer.fingerprint([1, 3]))
    #expect(sealer.fingerprint([1, 2]) != Sealer.random().fingerprint([1, 2]))
    #expect(sealer.fingerprint([]).count == 32)
  }

  @Test("a printed sealer shows no secret")
  func printed() {
    var dumped = ""
    dump(sealer, to: &dumped)
    #expect("\(sealer)" == "Sealer" && String(reflecting: sealer) == "Sealer" && !dumped.contains("key"))
  }
}
