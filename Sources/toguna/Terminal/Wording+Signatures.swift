import Keys
import Signatures

extension SignatureError: Worded {
  var words: String {
    switch self {
    case .key(let error): error.words
    case .issuanceFailed: "the certificate could not be built: please report it"
    case .badCertificate(let fault): "a certificate cannot be used: \(fault.description)"
    case .notPEM(let file):
      "\(file ?? "a file of the folder `trust`") holds no certificate in PEM (-----BEGIN CERTIFICATE-----)"
    case .unreadable(let file): "\(file) cannot be read"
    case .keyMismatch(let name):
      "the certificate is not that of the key \(name.rawValue): put `trust` and `keys` back together"
    case .outsideValidity: "the seal's certificate is not valid now: correct the machine's clock, or renew the seal"
    case .assemblyFailed: "the signature could not be assembled: please report it"
    case .noTimeStamp(let refusal): "the time-stamping unit gives no time stamp: \(Wording.caseName(of: refusal))"
    case .pdf(let fault): "the PDF cannot be signed: \(fault.description)"
    case .content(let fault): "the file cannot be read to its end: \(fault.description)"
    case .notExtensible(let reason): "the signature cannot be renewed: \(reason)"
    case .unnamedAlgorithm(let algorithm):
      "a key of \(algorithm.rawValue) cannot sign JSON: its algorithm has no name there"
    case .badFileName(let name):
      "\(name) cannot stand in a container: another file has that name, or the name leads out of it"
    case .containerTooLarge: "a container holds at most 4,000 files and 4 GiB"
    case .notSigned(let finding): "the PDF is not signed as a whole: \(finding.reason)"
    case .stamp(let fault):
      "the facts do not fit into a QR code (\(Wording.caseName(of: fault))): correct `stamp` in the layout"
    }
  }
}
