import Signatures
import Validation

extension Attack {
  /// Annotations and forms changed after certification.
  static let certified: [Attack] = [
    Attack("a note on a page certified for forms", .evilAnnotation, certified: .formsAndSignatures) {
      $0.append([3: $0.page(with: 70), 70: note])
    },
    Attack("a note on a page certified whole", .evilAnnotation, certified: .nothing) {
      $0.append([3: $0.page(with: 70), 70: note])
    },
    Attack("a note over a page that was only signed", .evilAnnotation) { $0.append([3: $0.page(with: 70), 70: note]) },
    Attack("a signature that covers the page", .sneakySignature, certified: .formsAndSignatures) { sample in
      let value = "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/Contents<3000>/ByteRange[0 1 2 3]>>"
      let field = "<</FT/Sig/T(autre)/V 71 0 R/Type/Annot/Subtype/Widget/Rect[0 0 595 842]>>"
      return sample.append([1: sample.form(with: 70), 3: sample.page(with: 70), 70: field, 71: value])
    },
    Attack("a field filled in where no change is allowed", .sneakySignature, certified: .nothing) {
      $0.append([8: SampleFile.field("/V(Awa)")])
    },
    Attack("a field that looks otherwise", .sneakySignature) {
      $0.append([8: SampleFile.field("/MK<</BG[1 0 0]>>")])
    },
  ]

  /// Files that readers read differently.
  static let structures: [Attack] = [
    Attack("a hybrid update", .evilCrossReference) { sample in
      // Readers that know no streams of cross-references go on showing what was signed.
      let body = sample.bytes + "70 0 obj\n\(evil)\nendobj\n".utf8
      let place = sample.bytes.count
      let row = "01" + String(place, radix: 16).leftPadded(to: 8) + "0000"
      let dictionary = "<</Type/XRef/Size 90/W[1 4 2]/Index[4 1]/Length 7>>"
      let stream = "71 0 obj\n\(dictionary)\nstream\n".utf8 + row.bytes + "\nendstream\nendobj\n".utf8
      return SampleFile.append(
        to: body + stream, trailer: "/Info 7 0 R/XRefStm \(body.count)",
        previous: SampleFile.lastStart(of: sample.bytes))
    },
    Attack("a table in a loop", .evilCrossReference) { sample in
      let once = sample.append()
      return SampleFile.append(to: sample.bytes, previous: SampleFile.lastStart(of: once))
    },
    Attack("a table that leads into the hole", .evilCrossReference) {
      $0.append(entries: [60: $0.hole.lowerBound + 10])
    },
    Attack("a second startxref", .trailingGarbage) { sample in
      sample.bytes + "startxref\n\(SampleFile.lastStart(of: sample.bytes))\n%%EOF\n".utf8
    },
    Attack("a startxref to a section in a comment", .incrementalSaving) { sample in
      let update = SampleFile.append(to: sample.bytes, [4: evil])
      return update + "startxref\n\(SampleFile.lastStart(of: sample.bytes))\n%%EOF\n".utf8
    },
    Attack("a section over the one that was signed", .shadowHideAndReplace) { sample in
      // The new table names what an old revision wrote as its own.
      sample.append(entries: [4: 15])
    },
  ]
}

extension String {
  fileprivate func leftPadded(to length: Int) -> String {
    String(repeating: "0", count: Swift.max(0, length - utf8.count)) + self
  }

  /// Pairs of hexadecimal digits as bytes.
  fileprivate var bytes: [UInt8] {
    let digits = Array(utf8)
    return stride(from: 0, to: digits.count - 1, by: 2).compactMap {
      UInt8(String(decoding: digits[$0...($0 + 1)], as: UTF8.self), radix: 16)
    }
  }
}
