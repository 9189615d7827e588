import Signatures

/// Certificates, lists and answers from several places, each once.
struct Material {
  private(set) var all = RevocationValues()

  init(_ parts: [RevocationValues]) {
    var seen: Set<EncodedObject> = []
    for part in parts {
      all.certificates += part.certificates.filter { seen.insert(EncodedObject(der: $0)).inserted }
      all.lists += part.lists.filter { seen.insert(EncodedObject(der: $0)).inserted }
      all.answers += part.answers.filter { seen.insert(EncodedObject(der: $0)).inserted }
    }
  }
}
