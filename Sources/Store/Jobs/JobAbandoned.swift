/// Every attempt at the job ended without an outcome, as when it brings its process down.
struct JobAbandoned: Error {
  let times: Int
}
