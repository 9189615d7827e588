import Foundation

@testable import Signatures

extension SignatureUpdate {
  /// For a signature without options, in memory.
  init(of pdf: [UInt8], room: Int, at time: Date) throws(PDFFault) {
    try self.init(of: PDFFile(MemoryPDF(pdf)), for: .signature(time: time, PAdES.Options()), room: room)
  }

  /// The whole file.
  var bytes: [UInt8] { ((update.file.source as? MemoryPDF)?.bytes ?? []) + appended }

  var digest: [UInt8] {
    get throws(PDFFault) { try digest(by: .sha256) }
  }
}
