public import Foundation
import Pack
import Store

extension Registers {
  /// Rows that are written in one transaction.
  static let batch = 500

  /// Loads the records of a CSV file (RFC 4180, UTF-8, comma or semicolon): what is right is loaded, all that is wrong is reported.
  ///
  /// The first row names the fields. A row whose record is there and says the same, or said it before a correction, is passed over, so
  /// that a file may be loaded again after it was mended, or after a stop half-way.
  ///
  /// - Parameters:
  ///   - file: its name, which the first version of each record gives as its reason.
  ///   - progress: how many bytes are done.
  /// - Throws: `RegisterError.unknownRegister`, `.unreadableFile`, `.badHeader`, before anything is written; errors of the store.
  public nonisolated(nonsending) func importCSV(
    _ bytes: [UInt8], named file: String, into register: String, author: String, at now: Date,
    progress: (Int) -> Void = { _ in }
  ) async throws -> ImportReport {
    let definition = try known(register)
    let table = try Self.table(bytes)
    let columns = try ImportColumns(table, for: definition)
    let reader = reader(at: now)
    var report = ImportReport()
    var waiting: [ImportRow] = []
    var rows = table.rows
    var isAtEnd = false
    while !isAtEnd {
      do throws(CSVError) {
        if let row = try rows.next() {
          take(row, columns, definition, reader, into: &waiting, &report)
        } else {
          isAtEnd = true
        }
      } catch {
        report.reject(error)
      }
      guard isAtEnd || waiting.count == Self.batch else { continue }
      try await load(waiting, columns, Authorship(reason: file, author: author, at: now), &report)
      waiting = []
      progress(rows.offset)
    }
    report.rejected.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    return report
  }

  private static func table(_ bytes: [UInt8]) throws(RegisterError) -> CSVTable {
    do throws(CSVError) {
      return try CSVTable(bytes)
    } catch {
      throw .unreadableFile(error)
    }
  }

  /// Keeps a row that is right for its batch, or reports what is wrong in it.
  private func take(
    _ row: CSVRow, _ columns: ImportColumns, _ definition: RegisterDefinition, _ reader: ValueReader,
    into waiting: inout [ImportRow], _ report: inout ImportReport
  ) {
    do throws(RegisterError) {
      waiting.append(ImportRow(row: row, prepared: try prepare(columns.values(of: row), for: definition, with: reader)))
    } catch {
      guard case .invalid(let faults) = error else { return }
      report.reject(
        faults.map { fault in
          let position = columns.position(of: fault.field, in: row)
          return ImportRejection(
            line: position.line, column: position.column, field: fault.field, reason: .value(fault.reason))
        })
    }
  }

  private nonisolated(nonsending) func load(
    _ rows: [ImportRow], _ columns: ImportColumns, _ authorship: Authorship, _ report: inout ImportReport
  ) async throws {
    guard !rows.isEmpty else { return }
    let outcomes = try await store.write { transaction in
      try rows.map { row in
        try load(
          row.prepared,
          Authorship(reason: "\(authorship.reason):\(row.row.line)", author: authorship.author, at: authorship.at),
          in: transaction)
      }
    }
    for (row, outcome) in zip(rows, outcomes) {
      switch outcome {
      case .loaded: report.loaded += 1
      case .skipped: report.skipped += 1
      case .exists(let record):
        report.reject([
          ImportRejection(line: row.row.line, column: 1, field: nil, reason: .exists(record: record))
        ])
      }
    }
  }

  private func load(
    _ prepared: PreparedRecord, _ authorship: Authorship, in transaction: Transaction
  ) throws -> ImportRow.Outcome {
    guard let holder = try holder(of: prepared.identity, in: transaction) else {
      _ = try insertNew(prepared, authorship, in: transaction)
      return .loaded
    }
    let saidTheSame = try versions(of: holder, in: transaction).contains { $0.sealed.values == prepared.values }
    return saidTheSame ? .skipped : .exists(record: holder.id)
  }
}

extension ImportReport {
  fileprivate mutating func reject(_ faults: [ImportRejection]) {
    rejected += faults
    rejectedRows += 1
  }

  fileprivate mutating func reject(_ error: CSVError) {
    reject([ImportRejection(line: error.line, column: error.column, field: nil, reason: .unreadable(error))])
  }
}
