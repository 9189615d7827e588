import Signatures

/// The log of a machine's log-ins. Somebody guessed one account's password from afar and left something; two administrators left
/// things that look the same.
enum IntruderLog {
  static func file(_ flag: TeamFlag, _ noise: inout FileNoise) -> [UInt8] {
    let intruder = "203.0.113.\(noise.number(2...250))"
    let victim = noise.pick(["guichet2", "guichet3", "guichet5"])
    var log = Log()
    for index in 0..<150 {
      log.wait(noise.number(4...70))
      if index % 9 == 4 {
        log.guess(noise.pick(["root", "admin", "test", victim]), from: intruder, &noise)
      } else {
        log.ordinary(&noise)
      }
      switch index {
      case 35: log.leave(noise.decoy(), by: "awa.admin", from: "192.0.2.5", path: "/etc/cron.d/sauvegarde", &noise)
      case 96:
        for _ in 0..<5 { log.guess(victim, from: intruder, &noise) }
        log.leave(flag, by: victim, from: intruder, path: "/etc/cron.d/.veille", &noise)
      case 120: log.leave(noise.decoy(), by: "salif.admin", from: "192.0.2.6", path: "/etc/cron.d/rotation", &noise)
      default: break
      }
    }
    return Array((log.lines.joined(separator: "\n") + "\n").utf8)
  }

  private struct Log {
    private(set) var lines: [String] = []
    /// Seconds since midnight.
    private var clock = 25_200

    mutating func wait(_ seconds: Int) { clock += seconds }

    mutating func guess(_ user: String, from address: String, _ noise: inout FileNoise) {
      clock += 2
      add("sshd", &noise, "Failed password for \(user) from \(address) port \(noise.number(30_000...60_000)) ssh2")
    }

    mutating func ordinary(_ noise: inout FileNoise) {
      let user = noise.pick(["awa.admin", "salif.admin", "guichet2", "guichet3", "guichet5"])
      switch noise.number(0...3) {
      case 0:
        add("sshd", &noise, "Accepted publickey for \(user) from 192.0.2.\(noise.number(5...9)) port 50022 ssh2")
      case 1: add("sshd", &noise, "pam_unix(sshd:session): session closed for user \(user)")
      case 2:
        add("sudo", &noise, "\(user) : TTY=pts/1 ; PWD=/home/\(user) ; USER=root ; COMMAND=/usr/bin/systemctl status")
      default: add("CRON", &noise, "pam_unix(cron:session): session opened for user root(uid=0) by (uid=0)")
      }
    }

    /// A log-in, then a file that is written through base64.
    mutating func leave(
      _ flag: TeamFlag, by user: String, from address: String, path: String, _ noise: inout FileNoise
    ) {
      clock += 3
      let way = address.hasPrefix("192") ? "publickey" : "password"
      add("sshd", &noise, "Accepted \(way) for \(user) from \(address) port \(noise.number(30_000...60_000)) ssh2")
      clock += noise.number(20...90)
      let hidden = Base64.padded.text("# \(flag.text)\n*/5 * * * * root /usr/local/bin/tache\n".utf8)
      add(
        "sudo", &noise,
        "\(user) : TTY=pts/0 ; PWD=/tmp ; USER=root ; COMMAND=/bin/sh -c echo \(hidden) | base64 -d > \(path)")
    }

    private mutating func add(_ program: String, _ noise: inout FileNoise, _ text: String) {
      let time = [clock / 3_600 % 24, clock / 60 % 60, clock % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
      lines.append("Jan 28 \(time.joined(separator: ":")) poste \(program)[\(noise.number(700...9_900))]: \(text)")
    }
  }
}
