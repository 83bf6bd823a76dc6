/// What an item shows of a person, by the name that roles ask for it.
package enum Skill: String, CaseIterable, Sendable {
  case communication, negotiation, persistence
  case attentionToDetail = "attention to detail"
  case conflictResolution = "conflict resolution"
  case workingUnderPressure = "working under pressure"
  case problemSolving = "problem solving"
  case knowledgeOfLaw = "knowledge of debt collection law"
}
