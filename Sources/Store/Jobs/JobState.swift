/// Where a job stands, as `store_job.state` has it. Those below 2 are open.
enum JobState: Int, SQLConvertible {
  case waiting = 0
  /// Held by a worker until `ready_at`; after that anyone may take it.
  case running = 1
  /// Kept without payload, so that it is not queued again.
  case done = 2
  /// Given up, until an operator queues it again.
  case dead = 3
}
