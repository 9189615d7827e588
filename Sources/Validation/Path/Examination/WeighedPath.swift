/// A path with all that speaks against it at a time.
struct WeighedPath {
  let path: CertificationPath
  let policies: Set<String>
  let conclusion: Conclusion<PathFailure>
}
