import Testing

/// The promises that both engines keep. One after another, since they share a server and two cores.
@Suite("Store", .serialized)
enum StoreConformance {}
