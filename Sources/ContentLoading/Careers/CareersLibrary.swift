package import Careers
package import Diagnostics
package import Foundation

/// The folder `content/careers`, of which each command reads only the files that it needs.
package struct CareersLibrary: Sendable {
  package let folder: URL

  package init(folder: URL) { self.folder = folder }

  /// Everything wrong with a file, instead of what was to be read from it.
  package struct Unreadable: Error {
    package let diagnostics: [Diagnostic]

    package init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
  }

  /// Reads every row of a table by its columns, in the order in which they are named.
  func rows(
    of path: String, _ columns: [String], _ read: (inout TableReader, [Int]) -> Void
  ) throws(Unreadable) {
    let name = "content/careers/" + path
    let bytes: [UInt8]
    do {
      bytes = [UInt8](try Data(contentsOf: folder.appending(path: path)))
    } catch {
      let place = SourceLocation(file: name, line: 1, column: 1)
      throw Unreadable([Diagnostic(.unreadableFile, at: place, "the file cannot be read")])
    }
    var reader = TableReader(file: name, bytes: bytes)
    guard let places = reader.columns(columns) else { throw Unreadable(reader.diagnostics) }
    while reader.advance() { read(&reader, places) }
    let errors = reader.diagnostics.filter { $0.severity == .error }
    if !errors.isEmpty { throw Unreadable(errors) }
  }

  /// Reads an authored file; whatever is wrong with it is thrown together.
  func document<Value>(
    _ path: String, _ read: (Mapping) -> Value?
  ) throws(Unreadable) -> Value {
    switch AuthoredFile.read(folder.appending(path: path), as: "content/careers/" + path) {
    case .failure(let diagnostic): throw Unreadable([diagnostic])
    case .success(let document):
      let value = document.root().flatMap(read)
      let errors = document.diagnostics.filter { $0.severity == .error }
      guard let value, errors.isEmpty else { throw Unreadable(errors) }
      return value
    }
  }

  /// The source ids in one cell, which stand apart by spaces.
  static func sources(_ text: String) -> [Source.ID] {
    text.split(separator: " ").map(String.init)
  }
}

// MARK: - Names

extension CareersLibrary {
  package func roles() throws(Unreadable) -> Roles {
    var roles: [Role] = []
    let columns = ["role", "title", "job_zone", "rated", "observed_as", "pay_note", "source"]
    try rows(of: "roles.csv", columns) { row, at in
      roles.append(
        Role(
          code: .init(row.required(at[0])), title: row.required(at[1]),
          zone: row.scaled(at[2], places: 0), isRated: row.holds("yes", in: at[3]),
          observedAs: row.isEmpty(at[4]) ? nil : row.text(at[4]),
          payNote: row.isEmpty(at[5]) ? nil : row.text(at[5]),
          sources: CareersLibrary.sources(row.required(at[6]))))
    }
    return Roles(roles)
  }

  package func tradeTitles() throws(Unreadable) -> [TradeTitle] {
    var titles: [TradeTitle] = []
    try rows(of: "trade-titles.csv", ["title", "role", "also", "basis", "source"]) { row, at in
      titles.append(
        TradeTitle(
          title: row.required(at[0]), role: .init(row.required(at[1])),
          also: row.isEmpty(at[2]) ? nil : .init(row.text(at[2])), basis: row.text(at[3])))
    }
    return titles
  }

  package func alternateTitles() throws(Unreadable) -> [AlternateTitle] {
    var titles: [AlternateTitle] = []
    titles.reserveCapacity(2400)
    try rows(of: "titles.csv", ["role", "title", "source"]) { row, at in
      titles.append(AlternateTitle(role: .init(row.required(at[0])), title: row.required(at[1])))
    }
    return titles
  }

  /// The role that somebody named.
  ///
  /// The long list of alternate titles is read only when neither a
  /// code nor an official or trade title fits.
  package func role(named typed: String) throws(Unreadable) -> Found<Role> {
    let roles = try roles()
    let trade = try tradeTitles()
    let short = RoleFinder(roles: roles, trade: trade, alternates: [])
    if let role = short.byCode(typed) ?? short.byOfficialTitle(typed) ?? short.byOtherTitle(typed) {
      return .one(role)
    }
    return RoleFinder(roles: roles, trade: trade, alternates: try alternateTitles()).find(typed)
  }
}
