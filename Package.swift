// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// A room of the house and what it may import: only rooms on lower floors, and C libraries.
func room(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

/// The tests of a room, with what all of them share.
func tests(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name), "TestSupport"] + dependencies, exclude: exclude,
    swiftSettings: settings)
}

/// A system library, found by pkg-config and installed by `make setup`.
func library(_ name: String, pkgConfig: String) -> Target {
  .systemLibrary(name: name, path: "Sources/C/\(name)", pkgConfig: pkgConfig)
}

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let asn1 = Target.Dependency.product(name: "SwiftASN1", package: "swift-asn1")
let x509 = Target.Dependency.product(name: "X509", package: "swift-certificates")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let httpClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "toguna",
  products: [
    .executable(name: "toguna", targets: ["toguna"]),
    // For the fuzzers, a package of their own in `Fuzz`.
    .library(name: "Authority", targets: ["Authority"]),
    .library(name: "Portal", targets: ["Portal"]),
    .library(name: "Rules", targets: ["Rules"]),
    .library(name: "Signatures", targets: ["Signatures"]),
    .library(name: "Validation", targets: ["Validation"]),
    .library(name: "Week", targets: ["Week"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-asn1.git", from: "1.7.0"),
    .package(url: "https://github.com/apple/swift-certificates.git", from: "1.21.0"),
    .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.0"),
    .package(url: "https://github.com/apple/swift-log.git", from: "1.16.0"),
    .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.0", traits: []),
    .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.0"),
    .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.37.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
  ],
  targets: [
    .systemLibrary(name: "CClock", path: "Sources/C/CClock"),
    library("CPKCS11", pkgConfig: "p11-kit-1"),
    library("CPango", pkgConfig: "pangocairo"),
    library("CPostgres", pkgConfig: "libpq"),
    library("CQREncode", pkgConfig: "libqrencode"),
    library("CSQLite", pkgConfig: "sqlite3"),
    library("CZlib", pkgConfig: "zlib"),

    // Floor 0
    room("Vocabulary"),
    room("Pack", [yams]),
    room("Rules"),
    room("Keys", ["CPKCS11", crypto, cryptoExtras]),
    room("Store", ["CSQLite", "CPostgres", crypto, logging]),

    // Floor 1
    room("Territory", ["Vocabulary", "Pack"]),
    room("Signatures", ["Vocabulary", "Keys", "CZlib", crypto, cryptoExtras, asn1, x509]),

    // Floor 2
    room("Authority", ["Vocabulary", "Keys", "Store", "Signatures", "CClock", crypto, cryptoExtras, asn1, x509]),
    room("Documents", ["Pack", "CPango", "CQREncode", "CZlib"]),
    room("Identity", ["Vocabulary", "Store", "Keys", crypto, cryptoExtras]),
    room("Messages", ["Vocabulary", "Store", "Keys", httpClient, nioCore, nioHTTP1]),

    // Floor 3
    room("Registers", ["Vocabulary", "Pack", "Store", "Keys", "Territory", "Identity", crypto]),
    room(
      "Procedures",
      [
        "Vocabulary", "Pack", "Rules", "Store", "Territory", "Signatures", "Documents", "Identity", "Messages", crypto,
      ]),

    room("Validation", ["Signatures", "Authority", "Pack", crypto, cryptoExtras, asn1, x509]),

    room(
      "Credentials",
      [
        "Vocabulary", "Keys", "Store", "Territory", "Signatures", "Authority", "Identity", "Messages", crypto, asn1,
        x509,
      ]),

    room(
      "Week",
      [
        "Vocabulary", "Pack", "Store", "Keys", "Territory", "Signatures", "Identity", "Messages", "Documents", crypto,
      ]),

    // Floor 4
    room(
      "Country",
      ["Vocabulary", "Pack", "Rules", "Territory", "Documents", "Registers", "Procedures", "Validation", "Week"]),

    // Floor 5
    room(
      "Portal",
      [
        "Authority", "Country", "Credentials", "Procedures", "Registers", "Identity", "Messages", "Documents",
        "Signatures",
        "Territory", "Pack", "Store", "Validation", "Vocabulary", "Week", "CZlib", crypto, httpClient, hummingbird,
        lifecycle,
        logging,
        nioCore, nioPosix,
      ]),

    // Floor 6
    .executableTarget(
      name: "toguna",
      dependencies: [
        "Authority", "Portal", "Country", "Credentials", "Procedures", "Registers", "Messages", "Identity", "Documents",
        "Signatures", "Territory", "Keys", "Store", "Pack", "Validation", "Vocabulary", "Week", "CPango",
        arguments, hummingbird, lifecycle, signals, logging, nioCore,
      ], swiftSettings: settings),

    .target(
      name: "TestSupport", dependencies: ["Keys", "Store", "CPKCS11", crypto], path: "Tests/TestSupport",
      swiftSettings: settings),

    // Not a test by itself: what `Conformance/test_mutations.py` runs.
    .executableTarget(
      name: "mutations", dependencies: ["Authority", "Signatures", "Validation", "TestSupport"],
      path: "Tests/Mutations",
      swiftSettings: settings),

    tests(
      "Authority", ["Keys", "Signatures", "Store", "Vocabulary", "CClock", crypto, cryptoExtras, asn1, x509]),
    tests("Country", ["Pack", "Procedures", "Validation", "Vocabulary"]),
    tests(
      "Credentials",
      [
        "Authority", "Identity", "Keys", "Messages", "Pack", "Signatures", "Store", "Territory", "Vocabulary", crypto,
        asn1, x509,
      ]),
    tests("Documents", ["Pack"]),
    tests("Identity", ["Keys", "Store", "Vocabulary"]),
    tests("Keys", [crypto]),
    tests("Messages", ["Keys", "Store", "Vocabulary"], exclude: ["Golden"]),
    tests("Pack", exclude: ["Golden"]),
    tests(
      "Portal",
      [
        "toguna", "Authority", "Country", "Credentials", "Documents", "Identity", "Keys", "Pack", "Procedures",
        "Registers", "Rules",
        "Signatures", "Store", "Territory", "Validation", "Vocabulary", "Week", hummingbird, logging, nioCore,
      ]),
    tests(
      "Procedures",
      ["Documents", "Identity", "Keys", "Messages", "Pack", "Rules", "Store", "Territory", "Vocabulary"]),
    tests("Registers", ["Identity", "Keys", "Pack", "Store", "Territory", "Vocabulary"], exclude: ["Golden"]),
    tests("Rules"),
    tests("Signatures", ["Keys", "Vocabulary", crypto, asn1, x509]),
    tests("Store"),
    tests("Territory", ["Pack", "Vocabulary"]),
    tests(
      "Validation",
      ["Keys", "Pack", "Signatures", "Authority", "Store", "Vocabulary", crypto, cryptoExtras, asn1, x509]),
    tests("Vocabulary"),
    tests(
      "Week", ["Identity", "Keys", "Messages", "Pack", "Signatures", "Store", "Territory", "Vocabulary", "Documents"]),
  ]
)
