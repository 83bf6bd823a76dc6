/// Other spellings of the words that readers look for, and what words do for their neighbours.
extension ValueLexicon {
  static let otherSpellings: [(String, ValueWord)] = [
    ("dollar", .dollars), ("dolars", .dollars), ("dollers", .dollars), ("dollas", .dollars),
    ("dolar", .dollars), ("doller", .dollars), ("buck", .bucks), ("smackers", .bucks),
    ("euro", .dollars), ("euros", .dollars), ("eur", .usd), ("pound", .dollars),
    ("pounds", .dollars), ("quid", .dollars), ("gbp", .usd), ("grands", .grand),
    ("pence", .cents), ("penny", .pennies), ("nickel", .nickels), ("dime", .dimes),
    ("mill", .mil), ("percents", .percent), ("percentages", .percentage), ("dozens", .dozen),
    ("tmrw", .tomorrow), ("tmr", .tomorrow), ("tmw", .tomorrow), ("tomorow", .tomorrow),
    ("tommorow", .tomorrow), ("tommorrow", .tomorrow), ("tomorrows", .tomorrow),
    ("tomorro", .tomorrow), ("tonite", .tonight), ("todays", .today), ("2day", .today),
    ("yesterdays", .yesterday), ("yday", .yesterday), ("til", .till), ("untill", .until),
    ("untl", .until), ("aroud", .around), ("circa", .around), ("nite", .night),
    ("mornin", .morning), ("afternoons", .afternoon), ("afternon", .afternoon),
    ("mornings", .morning), ("evenings", .evening), ("oclok", .oclock),
    ("back", .ago), ("months", .month), ("mo", .month), ("days", .day), ("weeks", .week),
    ("noon", .noon), ("dozens", .dozen), ("fortnights", .fortnight), ("decades", .decade),
    ("xmas", .christmas),
    ("begining", .beginning),
    ("beggining", .beginning), ("noonish", .noon), ("everyday", .daily), ("every1", .other),
    ("installments", .payments), ("instalments", .payments), ("installment", .payment),
    ("instalment", .payment), ("payment", .payment), ("pmts", .payments), ("paymnts", .payments),
    ("payements", .payments), ("paymets", .payments), ("paychecks", .paycheck),
    ("gets", .get), ("getting", .get), ("being", .be), ("its", .be), ("thats", .be), ("were", .was),
    ("youre", .be), ("are", .be), ("is", .be),
    ("upcomming", .upcoming), ("nxt", .next), ("lst", .last), ("ones", .other), ("labour", .labor),
    ("hrs", .hours), ("hours", .hours), ("sundae", .other), ("sundry", .other),
    ("spreading", .spread), ("stretch", .spread), ("stretched", .spread), ("divided", .spread),
    ("everthing", .everything), ("valentine", .valentines), ("president", .presidents),
    ("veteran", .veterans), ("mother", .mothers), ("father", .fathers), ("patrick", .patricks),
    ("semiweekly", .other), ("negitive", .negative), ("couples", .couple), ("coupla", .couple),
    ("cuople", .couple), ("evry", .every), ("ea", .each), ("theres", .other),
    ("start", .start), ("midway", .other), ("qtr", .quarter), ("wk", .week), ("yr", .year),
  ]

  /// Common words that stand in the middle of values and begin none.
  static let neverFirst: Set<ValueWord> = [
    .about, .and, .around, .at, .be, .by, .for, .from, .get, .i, .it, .my, .on, .or, .our, .over,
    .owe, .paid, .than, .that, .them, .to, .was, .what, .you, .your,
  ]

  /// Words by what they do; a word may do several things.
  static let roles: [(Lexeme.Roles, String)] = [
    (
      .past,
      """
      was were wasnt werent did didnt had missed paid sent mailed received recieved came returned \
      bounced called spoke talked promised said told went billed charged opened closed since been \
      dated happened cashed posted lost got made agreed left broke quit fell started defaulted
      """
    ),
    (
      .future,
      """
      will would can could shall should might going gonna until till let lets youd ill youll \
      theyll theyd wed itll id well wont cant want wants wanted hoping wondering calling thinking \
      looking starting begin beginning next expect plan but so please need needs
      """
    ),
    (
      .money,
      """
      pay pays paying paid payment payments do does doing swing manage afford owe owes owed owing \
      balance put putting send sending accept settle settled settles settlement settling deposit \
      minimum make makes making get gets getting bring brings bringing rent note cost costs bill \
      total comes give giving take taking takes need needs income least fee fees charge charged leaves budget spare cover \
      amount limit cash come came save spend spent draft debit borrow loan \
      transfer refund earn earned earns scrape throw toss handle amounts spending \
      paycheck debt principal interest sum worth maybe guess
      """
    ),
    (
      .function,
      """
      a an the of to and or on by at in from per each every next this last past after before \
      between until till now today tonight tomorrow yesterday ago then down up upfront apiece \
      for with without as if is are was were be been being do does did will would can could may \
      might must shall should i you we he she they it that these those there here my your our his \
      her their but so because since when while which who what where why how not no yes yeah yep \
      ok okay please thanks thank right just only even still too also instead again about around \
      than over under toward towards against through each monthly weekly biweekly daily now \
      total max tops flat plus minus less more every first maybe either neither both out off into \
      works work sounds sound ill ive im id youd youll wed well thats its whats dont cant wont \
      hes shes theyre were lets let goes go going gonna til around some any all \
      due come comes coming came has have had was starting start said says say sir maam mam uh um \
      like total upto per instead altogether already anyway though would wouldnt couldnt is isnt \
      sharp ish central eastern pacific mountain est cst pst mst et ct pt mt edt cdt pdt morning \
      afternoon evening night bro man dude though later earlier unless once whenever see \
      got get good great fine best better
      """
    ),
    (
      .identifies,
      """
      zip zipcode account acct acc accts number ending ends ended reference ref case file invoice \
      confirmation ssn social routing policy claim member id card
      """
    ),
    (
      .links,
      """
      number numbers num no is are was in with of for on your my the social security card account \
      acct that its it digits digit code ending ends zip four would be been should s these
      """
    ),
    (
      .labels,
      "apartment apt unit press option form highway hwy chapter section number age aged title suite room box route extension ext channel page step version article line building lot"
    ),
    (
      .telephones,
      "call phone number numbers cell mobile reach text dial home landline fax contact telephone line"
    ),
    (.timeCue, "at after before until till by around"),
    (
      .dateCue,
      """
      on by until till before after from to through thru around about since due between starting \
      beginning effective next every each like or is be dated of
      """
    ),
    (.debt, "balance amount debt bill total sum account loan payoff lot principal"),
    (.birth, "born birth birthday birthdate dob bday"),
    (
      .counted,
      """
      letter notice payment call bill statement check installment attempt message voicemail \
      reminder time notices payments
      """
    ),
  ]
}
