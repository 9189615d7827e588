import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Answers what programs ask of the authority on the connection's own event loop, before anything is read of visitors,
/// forms and pages.
///
/// Only what comes whole, small and in its turn, and is answered from memory. All else goes on as it came, to the route of
/// the same address (``AuthorityRoute``), which gives the same answer.
final class ShortWay: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  /// A request that may be answered here, as far as it has come.
  private struct Held {
    let head: HTTPRequest
    let subject: ShortAnswers.Subject
    var body: ByteBuffer?
  }

  private let answers: ShortAnswers
  private var held: Held?
  /// Requests that went on and have no answer yet: answers keep the order of their requests.
  private var waiting = 0

  init(_ answers: ShortAnswers) {
    self.answers = answers
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let part = unwrapInboundIn(data)
    switch part {
    case .head(let head):
      if waiting == 0, let subject = answers.subject(of: head) {
        held = Held(head: head, subject: subject)
      } else {
        waiting += 1
        context.fireChannelRead(data)
      }
    case .body(var piece):
      guard held != nil else { return context.fireChannelRead(data) }
      if held?.body?.writeBuffer(&piece) == nil { held?.body = piece }
      if (held?.body?.readableBytes ?? 0) > ShortAnswers.longest { letGo(context) }
    case .end:
      guard let held else { return context.fireChannelRead(data) }
      let question = Array(buffer: held.body ?? ByteBuffer())
      let answer = answers.answer(
        held.subject, question, from: context.remoteAddress.flatMap(VisitorAddress.key))
      if let answer {
        self.held = nil
        context.write(wrapOutboundOut(.head(answer.head)), promise: nil)
        context.write(wrapOutboundOut(.body(ByteBuffer(bytes: answer.body))), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
      } else {
        letGo(context)
        context.fireChannelRead(data)
      }
    }
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .end = unwrapOutboundIn(data) { waiting -= 1 }
    context.write(data, promise: promise)
  }

  /// Lets the held request go on.
  private func letGo(_ context: ChannelHandlerContext) {
    guard let held else { return }
    self.held = nil
    waiting += 1
    context.fireChannelRead(wrapInboundOut(.head(held.head)))
    if let body = held.body { context.fireChannelRead(wrapInboundOut(.body(body))) }
  }
}
