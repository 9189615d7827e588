import Validation

extension Attack {
  /// Incremental saving: what is shown is written after what was signed.
  static let savings: [Attack] = [
    Attack("objects alone", .incrementalSaving) { $0.bytes + "4 0 obj\n\(evil)\nendobj\n".utf8 },
    Attack("objects and a trailer", .incrementalSaving) { sample in
      let end = "trailer\n<</Size 90/Root 1 0 R>>\nstartxref\n\(SampleFile.lastStart(of: sample.bytes))\n%%EOF\n"
      return sample.bytes + "4 0 obj\n\(evil)\nendobj\n\(end)".utf8
    },
    Attack("another page content", .incrementalSaving) { $0.append([4: evil]) },
    Attack("a page that shows something else", .incrementalSaving) { sample in
      sample.append([3: sample.object(3).replacing("/Contents 4 0 R", with: "/Contents 70 0 R"), 70: evil])
    },
    Attack("bytes after the end", .trailingGarbage) { $0.bytes + "% more\n".utf8 },
  ]

  /// Shadow documents: the signer has signed what is shown later.
  static let shadows: [Attack] = [
    Attack("an overlay is freed", .shadowHide, over: withPicture) { SampleFile.append(to: $0.bytes, freed: [9]) },
    Attack("pages are taken out", .shadowHide) { $0.append([2: "<</Type/Pages/Kids[]/Count 0>>"]) },
    Attack("the form is taken out", .shadowHide) { sample in
      sample.append([1: "<</Type/Catalog/Pages 2 0 R>>"])
    },
    Attack("a font is another", .shadowReplace, over: withFont) {
      $0.append([9: "<</Type/Font/Subtype/Type1/BaseFont/ZapfDingbats>>"])
    },
    Attack("a picture is another", .shadowReplace, over: withPicture) { $0.append([9: picture(255)]) },
    Attack("another catalog", .shadowHideAndReplace) { sample in
      SampleFile.append(
        to: sample.bytes, [80: "<</Type/Catalog/Pages 81 0 R>>", 81: "<</Type/Pages/Kids[3 0 R]/Count 1>>"],
        trailer: "/Info 7 0 R", root: 80)
    },
    Attack("other pages", .shadowHideAndReplace) { sample in
      let catalog = sample.object(1).replacing("/Pages 2 0 R", with: "/Pages 50 0 R")
      let page = "<</Type/Page/Parent 50 0 R/MediaBox[0 0 595 842]/Contents 52 0 R/Resources<<>>>>"
      return sample.append([1: catalog, 50: "<</Type/Pages/Kids[51 0 R]/Count 1>>", 51: page, 52: evil])
    },
    Attack("a table that leads to a hidden copy", .shadowHideAndReplace, over: SampleFile.make(hidden: "9 9 m S")) {
      sample in
      let text = sample.bytes.text
      let copy = text.ranges(of: "4 0 obj").first.map { text.utf16.distance(from: text.startIndex, to: $0.lowerBound) }
      return sample.append(entries: [4: copy ?? 0])
    },
    Attack(
      "an object that was pointed to and not there", .shadowHideAndReplace,
      over: SampleFile.make(contents: "[4 0 R 40 0 R]")
    ) { $0.append([40: evil]) },
  ]

  private static let withFont = SampleFile.make(
    resources: "<</Font<</F1 9 0 R>>>>", more: [9: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"])
  private static let withPicture = SampleFile.make(resources: "<</XObject<</Im1 9 0 R>>>>", more: [9: picture(0)])

  private static func picture(_ grey: UInt8) -> String {
    let digits = String(grey, radix: 16)
    return """
      <</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/ASCIIHexDecode/Length 3>>
      stream
      \(digits.count == 1 ? "0" + digits : digits)>
      endstream
      """
  }
}
