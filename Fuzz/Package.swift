// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A program whose `main` is libFuzzer's: its one file has no code of its own at the top level.
func fuzzer(_ parser: String, _ dependencies: [Target.Dependency]) -> Target {
  .executableTarget(
    name: "Fuzz\(parser)", dependencies: dependencies,
    swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])])
}

func room(_ name: String) -> Target.Dependency { .product(name: name, package: "toguna") }

let package = Package(
  name: "Fuzz",
  dependencies: [.package(name: "toguna", path: "..")],
  targets: [
    fuzzer("Answer", [room("Validation")]),
    fuzzer("CEL", [room("Rules")]),
    fuzzer("Certificate", [room("Validation")]),
    fuzzer("CMS", [room("Signatures"), room("Validation")]),
    fuzzer("COSE", [room("Signatures"), "Specimen"]),
    fuzzer("CTFd", [room("Signatures"), room("Week")]),
    fuzzer("DNS", [room("Authority")]),
    fuzzer("Evidence", [room("Signatures")]),
    fuzzer("JOSE", [room("Authority")]),
    fuzzer("JWS", [room("Signatures")]),
    fuzzer("List", [room("Validation")]),
    fuzzer("PDF", [room("Signatures"), "Specimen"]),
    fuzzer("Multipart", [room("Portal")]),
    fuzzer("Question", [room("Authority")]),
    fuzzer("Request", [room("Authority")]),
    fuzzer("StampAnswer", [room("Signatures")]),
    fuzzer("StampQuestion", [room("Signatures")]),
    fuzzer("Token", [room("Signatures")]),
    fuzzer("XML", [room("Signatures")]),
    fuzzer("ZIP", [room("Signatures")]),
    .target(name: "Specimen", dependencies: [room("Signatures")], swiftSettings: settings),
  ]
)
