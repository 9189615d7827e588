/// Does a job outside any transaction, and returns what is to be written. That body commits in the transaction that
/// marks the job done, if the worker still holds the job: so the work may be done twice after a crash, but is written
/// once.
public typealias JobHandler = @Sendable (Job) async throws -> (@Sendable (Transaction) throws -> Void)
