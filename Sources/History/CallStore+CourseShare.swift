import GRDB

extension CallStore {
  /// How far somebody has come in a course, told from their best calls and their answers in a drill.
  package struct CourseShare {
    package typealias Share = (done: Int, of: Int)

    let drill: String
    let reckon: ([EndedCall], [DrillAnswer]) -> Share

    package init(
      drill: String, _ reckon: @escaping ([EndedCall], [DrillAnswer]) -> Share
    ) {
      self.drill = drill
      self.reckon = reckon
    }

    func share(of trainee: Int64, in database: Database) throws -> Share {
      try reckon(
        CallStore.bestCalls(of: trainee, in: database),
        CallStore.answers(of: trainee, in: drill, database))
    }
  }
}
