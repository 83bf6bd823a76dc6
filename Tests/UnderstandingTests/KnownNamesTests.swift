import CallModel
import Testing

@testable import Understanding

@Suite("Names that are known")
struct KnownNamesTests {
  let names = KnownNames(
    debtor: "Costa Halvorsen", collector: "Imre Solt", others: ["Wren Tate"],
    agency: "Cedar Lantern Recovery", creditor: "Parcelo Pay Later")

  @Test(arguments: ["Imre Solt with Cedar Lantern Recovery.", "have him ring back, imre solt"])
  func `who says the whole of their own name gives it`(_ text: String) {
    #expect(heard(text).contains("states_own_name"))
  }

  @Test(arguments: [
    ("you owe parcelo pay later", "names_creditor"),
    ("Parcelo Pay Later.", "names_creditor"),
    ("cedar lantern recovery here", "names_agency"),
    ("I am with Cedar Lantern Recovery", "names_agency"),
  ])
  func `the creditor’s name says to whom the debt is owed, the agency’s who calls`(
    _ text: String, move: String
  ) {
    let kinds = heard(text)
    #expect(kinds.contains(Move.Kind(move)))
    #expect(
      kinds.isDisjoint(
        with: Set(["names_creditor", "names_agency"]).subtracting([Move.Kind(move)])))
  }

  @Test(arguments: ["costa?", "Costa Halvorsen", "hello mr. halvorsen?", "COSTA HALVORSEN PLEASE"])
  func `a line that is only the debtor’s name asks for the debtor`(_ text: String) {
    #expect(heard(text).contains("asks_for_party"))
  }

  @Test func `a name with more around it is left to the words around it`() {
    #expect(!heard("costa took the dog out").contains("asks_for_party"))
  }

  @Test(arguments: [
    "I am sorry for your loss, Mrs. NAME", "thank you NAME", "NAME when did that happen",
  ])
  func `a line reads the same whoever is named in it`(_ frame: String) {
    let read = ["Halvorsen", "Tate", "Costa"].map {
      heard(frame.replacing("NAME", with: $0))
    }
    #expect(read[0] == read[1] && read[1] == read[2])
  }

  private func heard(_ text: String) -> Set<Move.Kind> {
    Set(SmallSchool.interpreter.knowing(names).read(text).moves.map(\.kind))
  }
}
