extension Diagnostic {
  /// The kind of problem, by a name that never changes: a page explains each.
  package enum Code: String, CaseIterable, Sendable {
    case unreadableFile = "RC001"
    case syntax = "RC002"
    case wrongShape = "RC003"
    case unknownKey = "RC004"
    case missingKey = "RC005"
    case duplicateKey = "RC006"
    case badValue = "RC007"
    case outOfRange = "RC008"
    case unknownName = "RC009"
    case badCondition = "RC010"
    case badMoney = "RC011"
    case badDate = "RC012"
    case duplicateName = "RC013"
    case unknownPlaceholder = "RC014"
    case unreachable = "RC015"
    case contradiction = "RC016"
    case missingFile = "RC017"
    case badWalkthrough = "RC018"
    case missingCitation = "RC019"
    case overlappingDates = "RC020"
    case controlCharacter = "RC021"
    case tooFewSamples = "RC022"
  }
}
