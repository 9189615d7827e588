import Country
import Foundation
import Identity
import Procedures
import Testing
import Vocabulary

@testable import Portal

@Suite("Every fault is told in French")
struct FaultWordingTests {
  private func told(_ words: Words) throws -> String {
    let country = try #require(Harbour.country)
    var setting = Specimen.setting()
    setting.wording = PackWording(texts: country.texts)
    return words.string(in: setting)
  }

  private func expectTold(_ words: [Words]) throws {
    for words in words {
      let text = try told(words)
      #expect(!text.isEmpty && !text.contains("⟦") && !text.contains("{"), "\(text)")
      #expect(text.hasSuffix(".") || text.hasSuffix("\u{A0}»."), "\(text)")
    }
  }

  @Test("of an answer")
  func answers() throws {
    let field = try #require(Harbour.procedure?.definition.field("owner"))
    let reasons: [Procedures.FieldFault.Reason] = [
      .missing, .tooLong(limit: 80), .notAnOption, .notADate, .unknownPlace, .ambiguousPlace([]), .notANumber,
      .outOfRange(min: 1, max: 2), .outOfRange(min: 1, max: nil), .outOfRange(min: nil, max: 2),
      .outOfRange(min: nil, max: nil), .notAPhone, .badNINA, .badCharacters, .check("Trop ancien."),
    ]
    try expectTold(reasons.map { $0.words(about: field, in: .french) })
    let missing = try told(AnswerFault.field(.missing).words(about: field, in: .french))
    #expect(missing.contains("«\u{A0}Nom\u{A0}»"))
  }

  @Test("of a date, a file or a telephone's number")
  func kinds() throws {
    let dates: [DateFault] = [
      .notANumber, .yearMissing, .monthMissing, .yearUnlikely(62), .noSuchMonth(13),
      .noSuchDay(day: 30, month: 2, year: 1962),
    ]
    try expectTold(dates.map(\.words))
    #expect(try told(DateFault.noSuchDay(day: 30, month: 2, year: 1962).words).contains("30 février 1962"))
    let files: [FileFault] = [
      .empty, .tooLarge(limit: 2_000_000), .kind(allowed: [.pdf, .png]), .disguised(found: .pdf),
    ]
    try expectTold(files.map(\.words))
    let phones: [PhoneNumberError] = [
      .empty, .notANumber(position: 1), .tooShort(digits: 2, expected: 8), .tooLong(digits: 9, expected: 8),
      .notMobile(.ml), .unassigned(.ml), .foreign,
    ]
    try expectTold(phones.map(\.words))
  }

  @Test("of a dossier, a submission or an account")
  func acts() throws {
    let dossiers: [DossierError] = [
      .notFound, .notNow(phase: .issued), .claimedByAnother, .notClaimed, .roleMissing("clerk"), .feeUnpaid,
      .receiptRefused(expected: 100), .recordMissing, .recordNotExpected, .notAttested, .unknownField("x"),
      .unknownMotive("x"), .textMissing, .invalidAnswer(.init(field: "x", reason: .missing)), .corrupt(entry: 1),
      .answerChangesRequest, .tooManyDrafts, .damagedDraft, .damagedRow,
    ]
    try expectTold(dossiers.map(\.words))
    let submissions: [SubmissionError] = [.faults([]), .piecesMissing([]), .noOffice, .closed]
    try expectTold(submissions.map(\.words))
    let until = Date(timeIntervalSince1970: 1_795_258_800)
    let codes = try told(IdentityError.tooManyCodes(until: until).words(utcOffsetSeconds: 3600))
    #expect(codes.contains("12\u{A0}h\u{A0}01") || codes.contains("\u{A0}h\u{A0}01"))
  }
}
