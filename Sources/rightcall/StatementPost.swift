import JSONFormat
import Console
import Foundation
import History

/// Sends statements to a learning record store, a bundle at a time, and goes on after the last that
/// was accepted.
///
/// The address, the name and the password are handed to curl through a pipe, where no other user of
/// the machine can read them.
struct StatementPost {
  let url: String
  let user: String?
  let password: String
  let place: String
  let store: CallStore
  var bundle = 50

  /// How often a bundle is tried, and how long is waited before the second time.
  var tries = 5
  var pause = 0.5

  /// What has been gathered for the next bundle: the statement, and its call.
  private var gathered: [(statement: StatementBook.Statement, call: UUID)] = []
  private(set) var sent = 0
  private(set) var known = 0

  /// Reads the address, to which `/statements` is added where it is missing.
  init(to address: String, user: String?, password: String, anonymous: Bool, from store: CallStore)
    throws(CommandFailure)
  {
    let isClean = address.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value < 0x7F }
    guard isClean, let parts = URL(string: address), ["http", "https"].contains(parts.scheme),
      parts.host?.isEmpty == false, parts.user == nil
    else {
      throw CommandFailure(
        "'\(address)' is no address to send to; it looks like https://lrs.example/xapi, and the "
          + "name goes into --user", .usage)
    }
    var base = address
    while base.hasSuffix("/") { base.removeLast() }
    url = base.hasSuffix("/statements") ? base : base + "/statements"
    (self.user, self.password, self.store) = (user, password, store)
    place = url + (anonymous ? "#anonymous" : "")
  }

  /// Takes the statements about one call and sends those that are new whenever a bundle is full.
  mutating func take(_ call: UUID, _ statements: [StatementBook.Statement]) throws {
    let last = try store.lastDelivered(of: call, to: place)
    let from = statements.firstIndex { $0.id == last }.map { $0 + 1 } ?? 0
    known += from
    gathered += statements[from...].map { ($0, call) }
    while gathered.count >= bundle { try sendBundle() }
  }

  /// Sends what is left.
  mutating func finish() throws {
    while !gathered.isEmpty { try sendBundle() }
  }

  private mutating func sendBundle() throws {
    let part = Array(gathered.prefix(bundle))
    try deliver(part.map(\.statement))
    var last: [(call: UUID, statement: String)] = []
    for (statement, call) in part {
      if last.last?.call == call { last.removeLast() }
      last.append((call, statement.id))
    }
    try store.delivered(last, to: place)
    sent += part.count
    gathered.removeFirst(part.count)
  }

  private func deliver(_ statements: [StatementBook.Statement]) throws {
    switch try answer(to: statements) {
    case 200..<300: return
    case 409 where statements.count > 1:
      // Some of them are there in other words: each is offered by itself.
      for statement in statements { try deliver([statement]) }
    case 409:
      StandardError.write(
        "rightcall: \(url) has statement \(statements[0].id) already, in other words\n")
    case 401, 403:
      throw CommandFailure(
        "\(url) does not let '\(user ?? "")' in; check --user and the password", .inputOutput)
    case let code:
      throw CommandFailure(
        "\(url) refuses the statements with status \(code); those before are there, and the same "
          + "command goes on after them", .inputOutput)
    }
  }

  /// The status with which the place answers; what may pass is tried again.
  private func answer(to statements: [StatementBook.Statement]) throws -> Int {
    let body = "[" + statements.map(\.json.line).joined(separator: ",") + "]"
    var wait = pause
    var last = 0
    for attempt in 1...tries {
      last = try Transfer(url: url, user: user, password: password).post(Data(body.utf8))
      let mayPass = last == 0 || last == 408 || last == 429 || last >= 500
      if !mayPass { return last }
      if attempt < tries {
        Thread.sleep(forTimeInterval: wait)
        wait *= 2
      }
    }
    guard last == 0 else { return last }
    throw CommandFailure(
      "\(url) cannot be reached; what was accepted is remembered, and the same command goes on "
        + "after it", .inputOutput)
  }
}
