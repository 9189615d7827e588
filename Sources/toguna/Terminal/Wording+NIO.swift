import Foundation
import NIOCore

extension SocketAddressError.UnknownHost: Worded {
  var words: String { "no machine is called \(host): correct --host" }
}

extension IOError: Worded {
  /// The portal cannot listen; nothing else here speaks to the network.
  var words: String {
    switch errnoCode {
    case EADDRINUSE: "another program listens on this port: stop it, or give another --port"
    case EACCES: "this user may not listen on this port: give a --port above 1023"
    case EADDRNOTAVAIL: "this machine has no such address: correct --host"
    default: "the network refused: \(Wording.system(Int(errnoCode)))"
    }
  }
}
