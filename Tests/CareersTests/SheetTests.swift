import Careers
import Testing

@Suite("Sheets")
struct SheetTests {
  private let sheet = Sheet(
    title: "A <b> & \"c\"",
    blocks: [
      .table(
        Table(
          id: "t", columns: [.init("name", "name"), .init("pay", "pay")],
          rows: [
            [.text("x, \"y\""), .dollars(47030)], [.text("<script>"), .pay(.topCoded)],
            [.text("z"), .pay(.withheld)],
          ]))
    ], notes: ["1 < 2"], sources: ["S1", "S2"])

  @Test func `figures that are not there are words in text and nothing in a table for programs`() {
    #expect(
      sheet.text(width: 80) == """
        A <b> & "c"
        ───────────

          name                          pay
          x, "y"                    $47,030
          <script>  # above what is printed
          z                 * not published

        Note: 1 < 2

        """)
    #expect(
      sheet.csv == #"""
        table,name,pay,source
        t,"x, ""y""",47030,S1 S2
        t,<script>,,S1 S2
        t,z,,S1 S2

        """#)
  }

  @Test func `a page never holds raw text`() {
    let page = sheet.html(sources: [])
    #expect(!page.contains("<script>"))
    #expect(!page.contains("A <b>"))
    #expect(page.contains("A &lt;b&gt; &amp; &quot;c&quot;"))
    #expect(!page.contains("http"))
  }

  @Test func `a bar runs from the lowest tenth to the highest with the median on it`() {
    let pay = Pay.Percentiles(
      p10: .amount(30_000), p25: .amount(40_000), median: .amount(50_000), p75: .amount(60_000),
      p90: .amount(70_000))
    let top = Pay.Percentiles(
      p10: .amount(30_000), p25: .amount(40_000), median: .amount(50_000), p75: .amount(60_000),
      p90: .topCoded)
    let none = Pay.Percentiles(
      p10: .withheld, p25: .withheld, median: .withheld, p75: .withheld, p90: .withheld)
    let sheet = Sheet(
      title: "Pay",
      blocks: [
        .ranges(Ranges(id: "p", title: "bars", rows: [("a", pay), ("b", top), ("c", none)]))
      ]
    )
    #expect(
      sheet.text(width: 66) == """
        Pay
        ───

        bars
          a  ├─────────▒▒▒▒▒▒▒▒▒▒┃▒▒▒▒▒▒▒▒▒▒─────────┤  $50,000
          b  ├─────────▒▒▒▒▒▒▒▒▒▒┃▒▒▒▒▒▒▒▒▒▒─────────→  $50,000
          c  * not published
             $30,000                           $70,000

        """)
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1,000"), (47030, "47,030"), (-1234567, "−1,234,567"),
  ])
  func `numbers are grouped`(number: Int, text: String) {
    #expect(Decimals.grouped(number) == text)
  }
}
