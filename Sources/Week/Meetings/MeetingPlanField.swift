/// What an organiser changes of a ``MeetingPlan``.
public enum MeetingPlanField: String, Sendable, CaseIterable {
  case tables, minutes
}
