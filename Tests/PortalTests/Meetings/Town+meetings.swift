import Country
import Foundation
import Identity
import Store
import Testing
import Vocabulary
import Week

@testable import Portal
@testable import toguna

extension Town {
  private static let edition = EditionID(year: 2026)
  /// Three weeks before the edition.
  private static let early = Date(timeIntervalSince1970: 1_768_000_000)

  private var desk: MeetingDesk { house.services.meetings }

  /// A notice of somebody else's, under a name that is nobody's.
  func notice() async throws -> String {
    try await publish(by: try await somebody(), contact: "contact@exemple.ml")
  }

  /// A notice of the owner's, with the owner's telephone as its contact.
  func publication() async throws -> String {
    try await publish(by: try #require(citizens[.owner]), contact: Personal.phone)
  }

  /// A request of the owner's for a meeting with somebody else.
  func meeting() async throws -> String {
    try await plan()
    let notice = try #require(NoticeID(rawValue: try await notice()))
    let owner = try #require(citizens[.owner])
    let letter = try MeetingLetter(
      name: "Atelier Nord", message: "Kadiabintou Sidibekoro voudrait vous voir.", contact: Personal.phone)
    return try await house.store.write { [desk] transaction in
      try desk.ask(
        for: notice, of: Self.edition, letter, at: ["2026-01-30T09:00"], by: owner, at: Self.early, in: transaction
      ).rawValue
    }
  }

  /// A key of a program of the owner's.
  func programKey() async throws -> String {
    let owner = try #require(citizens[.owner])
    let programs = house.services.programs
    return try await house.store.write { transaction in
      for line in try programs.keys(of: owner, at: Date(), in: transaction) {
        _ = try programs.end(line.id, of: owner, in: transaction)
      }
      _ = try programs.make(named: "caisse", by: owner, at: Date(), in: transaction)
      return try programs.keys(of: owner, at: Date(), in: transaction).first?.id ?? ""
    }
  }

  private func somebody() async throws -> PersonID {
    let accounts = house.accounts
    let number = "65" + (0..<6).map { _ in "\(Int.random(in: 0...9))" }.joined()
    let phone = try PhoneNumber(parsing: number, defaultState: house.country.state)
    return try await house.store.write { try accounts.enter(with: phone, at: Self.early, in: $0) }
  }

  private func publish(by person: PersonID, contact: String) async throws -> String {
    var typed = TypedNotice()
    (typed.author, typed.kind, typed.country, typed.languages) = ("start-up", "need", "ML", ["fr"])
    (typed.name, typed.title, typed.text) = ("Atelier Sud", "Cherche des cartes", "Des cartes du fleuve Niger.")
    (typed.sectors, typed.contact) = ("cartes", contact)
    let (content, sealed) = try typed.checked(languages: [.french])
    return try await house.store.write { [desk] transaction in
      try desk.publish(content, contact: sealed, in: Self.edition, by: person, at: Self.early, in: transaction).rawValue
    }
  }

  /// Publishes hours and tables, once.
  private func plan() async throws {
    let week = house.services.week
    try await house.store.write { transaction in
      guard try week.meetingPlan(Self.edition, in: transaction).tables == nil else { return }
      try week.change(
        "rencontres-b2b", of: Self.edition, [.day: "2026-01-30", .start: "09:00", .minutes: "60"], because: "Publié",
        by: "essai", at: Self.early, in: transaction)
      try week.change(
        meetingsOf: Self.edition, [.tables: "4", .minutes: "20"], because: "Publié", by: "essai", at: Self.early,
        in: transaction)
    }
  }
}
