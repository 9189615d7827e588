/// All that lists and answers say of a certificate.
struct StatusFindings {
  var statements: [StatusStatement] = []
  var gap = StatusGap.nothingFound

  mutating func miss(_ gap: StatusGap) { self.gap = max(self.gap, gap) }
}
