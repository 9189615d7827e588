import Country
import Messages
import Store
import Vocabulary

/// The texts that phones received, one telephone for each number.
struct PhonePage {
  /// The name of the number in the address: these numbers are nobody's.
  static let query = "tel"

  /// What was typed; nil where every phone is shown.
  let asked: String?
  /// Why no phone has the number that was typed.
  let fault: PhoneNumberError?
  /// The one with the newest text first.
  let phones: [Phone]
  /// This page again.
  let here: Link

  struct Phone {
    let number: PhoneNumber
    /// The newest last.
    let texts: [Text]
  }

  struct Text {
    let text: String
    let moment: Moment
  }
}

extension PhonePage {
  private static let mostTexts = 100

  /// - Parameter asked: A number as somebody typed it; nothing asks for every phone.
  init(_ services: Services, _ gateway: DemoGateway, asked: String?) async throws {
    let asked = asked.flatMap { $0.isEmpty ? nil : String($0.prefix(40)) }
    self.asked = asked
    here = DemoRoute.phone.link.with([Self.query: asked])
    var number: PhoneNumber?
    if let asked {
      do { number = try PhoneNumber(parsing: asked, defaultState: services.country.state) } catch {
        fault = error
        phones = []
        return
      }
    }
    fault = nil
    let texts = try await services.store.read { [number] transaction in
      if let number { return try gateway.inbox(of: number, limit: Self.mostTexts, in: transaction) }
      return try gateway.latest(limit: Self.mostTexts, in: transaction)
    }
    phones = Self.phones(texts, services)
  }

  /// - Parameter texts: Newest first.
  private static func phones(_ texts: [ReceivedText], _ services: Services) -> [Phone] {
    var numbers: [PhoneNumber] = []
    for text in texts where !numbers.contains(text.phone) { numbers.append(text.phone) }
    return numbers.map { number in
      Phone(
        number: number,
        texts: texts.reversed().filter { $0.phone == number }.map { text in
          Text(text: text.text, moment: services.moment(text.receivedAt))
        })
    }
  }
}
