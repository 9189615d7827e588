import Foundation
import Signatures
import TestSupport
import Testing
import Validation

@Suite("Containers that were changed")
struct ContainerTests {
  let trust: SampleTrust

  init() throws { trust = try SampleTrust() }

  func judge(_ container: [UInt8]) throws -> DocumentReport {
    let now = SampleTrust.signing.addingTimeInterval(2 * SampleTrust.day)
    return try #require(try trust.validator(trust.values()).validate(FileContent(container), at: now))
  }

  /// The container of ``SampleForm/asic`` after a program of Python changed the list `files` of names and contents.
  func changed(_ code: String, _ level: BaselineLevel = .b) throws -> [UInt8] {
    let peer = try Peer()
    try peer.write(try SampleForm.asic.sign(by: trust, level), as: "in.asice")
    try peer.write(
      """
      import zipfile
      with zipfile.ZipFile("in.asice") as source:
          files = [(item.filename, source.read(item)) for item in source.infolist()]
      names = [name for name, _ in files]
      \(code)
      with zipfile.ZipFile("out.asice", "w") as target:
          for name, content in files:
              packing = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
              target.writestr(name, content, packing)
      """, as: "change.py")
    let result = try peer.run("python3", "-W", "ignore", "change.py")
    try #require(result.status == 0, "\(result.output)")
    return try peer.read("out.asice")
  }

  @Test("packed anew by another program it passes as before")
  func repacked() throws {
    for level in [BaselineLevel.b, .lta(try trust.stamper(), try trust.values())] {
      let report = try judge(try changed("pass", level))
      #expect(report.isPassed, "\(report)")
      #expect(report.signatures[0].coverage == .files(["acte.json", "pièces/note 1.txt"]))
    }
  }

  @Test("a file that was changed is named")
  func changedFile() throws {
    let report = try judge(try changed("files[1] = (files[1][0], files[1][1].replace(b'1962', b'1960'))"))
    #expect(report.signatures[0].indication == .failed)
    #expect(report.signatures[0].reasons == [.changedFile("acte.json")])
  }

  @Test("a file that is missing is named")
  func missingFile() throws {
    let report = try judge(try changed("del files[2]"))
    #expect(report.signatures[0].reasons == [.missingFile("pièces/note 1.txt")] && !report.isPassed)
  }

  @Test("a file that no manifest names is named, wherever it stands", arguments: ["intrus.txt", "META-INF/intrus.txt"])
  func extraFile(name: String) throws {
    let report = try judge(try changed("files.append(('\(name)', b'intrus'))"))
    #expect(report.faults == [.unsignedFile(name)] && !report.isPassed)
    #expect(report.signatures[0].indication == .passed)
  }

  @Test("an entry taken out of the manifest breaks the signature, and shows the file as unsigned")
  func missingEntry() throws {
    let report = try judge(
      try changed(
        """
        place = names.index('META-INF/ASiCManifest001.xml')
        text = files[place][1]
        start = text.index(b'<asic:DataObjectReference')
        end = text.index(b'</asic:DataObjectReference>') + len(b'</asic:DataObjectReference>')
        files[place] = (files[place][0], text[:start] + text[end:])
        """))
    #expect(report.signatures[0].indication == .failed && report.signatures[0].subIndication == .hashFailure)
    #expect(report.faults == [.unsignedFile("acte.json")])
  }

  @Test("without its manifest a signature is over nothing")
  func noManifest() throws {
    let report = try judge(try changed("del files[names.index('META-INF/ASiCManifest001.xml')]"))
    #expect(report.signatures[0].subIndication == .signedDataNotFound && !report.isPassed)
  }

  @Test("an archive time stamp over a changed signature passes no more")
  func changedArchive() throws {
    let level = BaselineLevel.lta(try trust.stamper(), try trust.values())
    let report = try judge(
      try changed(
        "place = names.index('META-INF/ASiCArchiveManifest.xml'); "
          + "files[place] = (files[place][0], files[place][1].replace(b'ASiCManifest001', b'ASiCManifest002'))", level))
    #expect(report.signatures.last?.kind == .documentTimeStamp && report.signatures.last?.indication == .failed)
    #expect(report.signatures[0].level != .archived)
  }

  @Test("what does not begin with its type, or is of another, is no container of signatures")
  func otherType() throws {
    for code in ["files.reverse()", "files[0] = ('mimetype', b'application/zip')", "del files[0]"] {
      let report = try judge(try changed(code))
      #expect(report.signatures.isEmpty && !report.isPassed)
      guard case .unreadable = report.faults.first else {
        Issue.record("\(report)")
        continue
      }
    }
  }

  @Test("a simple container is over its one file")
  func simple() throws {
    let signature = try CAdES.sign(
      FileContent(SampleForm.content), with: trust.signer, at: SampleTrust.signing)
    let hex = signature.map { String(format: "%02x", $0) }.joined()
    let code = """
      files = [('mimetype', b'application/vnd.etsi.asic-s+zip'), files[1],
               ('META-INF/signature.p7s', bytes.fromhex('\(hex)'))]
      """
    let report = try judge(try changed(code))
    #expect(report.isPassed, "\(report)")
    #expect(try !judge(try changed(code + "\nfiles.append(('intrus.txt', b'intrus'))")).isPassed)
  }
}
