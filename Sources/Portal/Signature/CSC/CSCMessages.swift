import Foundation

/// The bodies of requests. What is offered once only may be left out or must say it.
enum CSCRequest {
  struct Listing: Decodable {
    var userID: String?
    var credentialInfo: Bool?
    var certificates: String?
    var certInfo: Bool?
    var authInfo: Bool?
    var onlyValid: Bool?
  }

  struct Details: Decodable {
    var credentialID: String
    var certificates: String?
    var certInfo: Bool?
    var authInfo: Bool?
  }

  /// Beyond the API, the hashes are part of it: a code that is for nothing releases nothing.
  struct Code: Decodable {
    var credentialID: String
    var hashes: [String]?
    var hashAlgorithmOID: String?
  }

  struct Authorization: Decodable {
    var credentialID: String
    var numSignatures: Int?
    var hashes: [String]?
    var hashAlgorithmOID: String?
    var authData: [Factor]?
    var description: String?

    struct Factor: Decodable {
      var id: String
      var value: String?
    }
  }

  struct Signing: Decodable {
    var credentialID: String
    var activation: String?
    var hashes: [String]?
    var hashAlgorithmOID: String?
    var signAlgo: String?
    var operationMode: String?
    var clientData: String?

    enum CodingKeys: String, CodingKey {
      case credentialID, hashes, hashAlgorithmOID, signAlgo, operationMode, clientData
      case activation = "SAD"
    }
  }
}

/// The bodies of answers.
enum CSCAnswer {
  struct Failure: Encodable {
    let error: String
    let description: String

    enum CodingKeys: String, CodingKey {
      case error
      case description = "error_description"
    }
  }

  struct Info: Encodable {
    let specs = "2.0.0.2"
    let name: String
    let logo: String
    let region: String
    let lang = "fr"
    let description: String
    let authType = ["external"]
    let methods = CSCRoute.methods
    let signAlgorithms = Algorithms(algos: [CSCAlgorithm.ecdsaWithSHA256])
    let signatureFormats = Formats()
    let conformanceLevels: [String] = []

    enum CodingKeys: String, CodingKey {
      case specs, name, logo, region, lang, description, authType, methods, signAlgorithms
      case signatureFormats = "signature_formats"
      case conformanceLevels = "conformance_levels"
    }

    struct Algorithms: Encodable {
      let algos: [String]
    }

    /// Hashes alone are signed here.
    struct Formats: Encodable {
      let formats: [String] = []
      let envelopeProperties: [[String]] = []

      enum CodingKeys: String, CodingKey {
        case formats
        case envelopeProperties = "envelope_properties"
      }
    }
  }

  struct Listing: Encodable {
    let credentialIDs: [String]
    let credentialInfos: [Details]?
    let onlyValid: Bool
  }

  struct Details: Encodable {
    /// In lists alone.
    let credentialID: String?
    let description: String
    let key: Key
    let cert: Certificate
    let auth: Authorization?
    /// Each activation is for its own hashes.
    let level = "2"
    let multisign: Int
    let lang = "fr"

    enum CodingKeys: String, CodingKey {
      case credentialID, description, key, cert, auth, multisign, lang
      case level = "SCAL"
    }
  }

  struct Key: Encodable {
    let status: String
    let algo = [CSCAlgorithm.ecdsaWithSHA256]
    let len = 256
    let curve = CSCAlgorithm.p256
  }

  struct Certificate: Encodable {
    let status: String
    let certificates: [String]?
    let issuerDN: String?
    let serialNumber: String?
    let subjectDN: String?
    let validFrom: String?
    let validTo: String?
  }

  struct Authorization: Encodable {
    let mode = "explicit"
    let expression = "PIN AND OTP"
    let objects = [
      Factor(id: "PIN", label: "PIN"), Factor(id: "OTP", label: "Code SMS", generator: "credentials/sendOTP"),
    ]
  }

  struct Factor: Encodable {
    let type = "Password"
    let id: String
    let format = "N"
    let label: String
    var generator: String?
  }

  struct Activation: Encodable {
    let activation: String
    let expiresIn: Int

    enum CodingKeys: String, CodingKey {
      case expiresIn
      case activation = "SAD"
    }
  }

  struct Signatures: Encodable {
    let signatures: [String]
  }
}

/// The only algorithms that are offered, by their identifiers.
enum CSCAlgorithm {
  static let sha256 = "2.16.840.1.101.3.4.2.1"
  static let ecdsaWithSHA256 = "1.2.840.10045.4.3.2"
  static let p256 = "1.2.840.10045.3.1.7"
}
