import Keys

extension KeyError: Worded {
  var words: String {
    switch self {
    case .wrongPassphrase: "the passphrase does not open the keys"
    case .storeMissing(let path): "there are no keys in \(path): put the folder back from its copy"
    case .storeExists(let path):
      "\(path) holds keys already: give another folder, or remove this one if no State was ever made in it"
    case .unknownKey(let name): "the key \(name.rawValue) is missing: put it back from its copy"
    case .tokenNeeded(let name): "the key \(name.rawValue) stands on the State's token: it must be there, with its PIN"
    case .otherKey(let name):
      "there is another key \(name.rawValue) than the register knows: do not use it, and find out who put it there"
    case .keyExists(let name): "there is a key \(name.rawValue) already, and a key is never replaced"
    case .laxMode(let path, _, let allowed): "\(path) may be read by others: chmod \(String(allowed, radix: 8)) it"
    case .foreignOwner(let path): "\(path) belongs to another user"
    case .notAKeyFile(let path), .wrongLength(let path), .damaged(let path):
      "\(path) is damaged or another key's file: put it back from its copy"
    case .unsupportedFormat(let path, let version):
      "a newer toguna has written \(path) (format \(version)): use that version"
    case .fileFailure(let path, let operation, let code):
      "\(path): \(operation) failed: \(Wording.system(Int(code)))"
    case .weakPassphrase(let bytes): "the passphrase has fewer than \(bytes) bytes"
    case .registerMissing(let path):
      "\(path) is missing, and without it no key is trusted: put it back from its copy"
    case .unregisteredKey(let name):
      "the file of the key \(name.rawValue) is of no key that was made whole: put the whole folder back from its copy"
    case .notActive(let name, _): "the key \(name.rawValue) does not sign now: before its time, after it, or retired"
    case .needsCustodians(let count): "the keys open by the shares of \(count) custodians, and by no passphrase"
    case .unsealable: "something in the database was sealed with other keys, or altered: put the folder's own keys back"
    case .unsupportedAlgorithm(let algorithm): "the holder of the keys makes no \(algorithm.rawValue) keys"
    case .signingFailed(let name): "the holder of the key \(name.rawValue) could not sign"
    case .token(let fault): fault.words
    case .share(let fault): fault.words
    case .badName(let name): "\(name) is no name of a key: a–z, 0–9 and inner hyphens, 64 at most"
    case .otherAlgorithm(let name, let algorithm):
      "the key \(name.rawValue) signs with \(algorithm.rawValue), which does not serve here"
    case .hasSuccessor(let name, let successor):
      "the key \(name.rawValue) is followed by \(successor.rawValue) already: rotate that one"
    case .alreadyRetired(let name):
      "the key \(name.rawValue) was retired before; only a compromise, or an earlier one, changes that"
    case .noNextName(let name): "no name follows \(name.rawValue): give one with --to"
    case .badCustodians:
      "the custodians are two at least, each named once and on one line of 80 characters at most"
    case .notTheCustodian(let name): "\(name) does not hold the share that came in that name"
    default: "the keys refused (\(Wording.caseName(of: self))): please report it"
    }
  }
}
