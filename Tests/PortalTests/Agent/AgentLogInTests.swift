import Documents
import Testing

@testable import Portal

@Suite("Small things of an agent's log-in")
struct AgentLogInTests {
  @Test("a device is known by browser and system alone")
  func device() {
    let phone = "Mozilla/5.0 (Linux; Android 13; SM-A135F) AppleWebKit/537.36 Chrome/142.0.0.0 Mobile Safari/537.36"
    #expect(DeviceLabel.of(phone) == "Chrome, Android")
    #expect(
      DeviceLabel.of("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0") == "Firefox, Linux")
    #expect(DeviceLabel.of(nil).isEmpty && DeviceLabel.of("curl/8").isEmpty)
  }

  @Test("the second factor's picture is drawn in the page and asks for nothing from elsewhere")
  func picture() throws {
    let code = try QRCode("otpauth://totp/Guichet:awa", correction: .medium)
    let page = Specimen.written { QRPicture(code, "Code") }
    #expect(page.contains("<svg") && page.contains("<title>Code</title>") && page.contains("<path d=\"M"))
    #expect(!page.contains("src=") && !page.contains("href=") && !page.contains("otpauth"))
  }
}
