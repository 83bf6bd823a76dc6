import Console
import History

extension HistoryDesk {
  func delete(_ request: HistoryRequest) throws {
    if request.isAll {
      guard let trainee else {
        throw CommandFailure("say whose calls with --trainee NAME", .usage)
      }
      let count = try store.deleteAll(of: trainee)
      screen.paragraph(
        "Deleted \(count == 1 ? "1 call" : "\(count) calls"). Backups made before still hold them.")
      return
    }
    let call = try store.call(named: request.name("name the call; 'history list' shows all"))
    try store.delete(call.id)
    screen.print("Deleted. Backups made before still hold it.")
  }

  func backup(to path: String) throws {
    try store.backup(to: path)
    screen.paragraph("All calls are kept in \(Screen.clean(path)) too.")
  }

  func restore(from path: String) throws {
    try store.examine(path)
    let before = try store.keepAside()
    try store.restore(from: path)
    screen.paragraph(
      "The calls are those of \(Screen.clean(path)) now; what was here before is kept in "
        + "\(Screen.clean(before)).")
  }

  func check() throws {
    let problems = try store.check()
    guard problems.isEmpty else {
      throw CommandFailure(
        HistoryError.damaged(path: store.path, why: problems[0]).sentence, .inputOutput)
    }
    if try store.mendSums() {
      screen.paragraph("The sums of the cards were not what the cards come to; they are now.")
    }
    screen.print("The file of calls is sound.")
  }
}
