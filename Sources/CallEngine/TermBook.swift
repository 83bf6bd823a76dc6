package import CallModel
package import Negotiation

/// The terms that have come up, each once, with what they come to for the debtor.
///
/// The place of terms stays the same as long as the book is kept; place 0 holds none.
package struct TermBook: Sendable {
  private let stance: DebtorStance
  private var pages: [Page] = [Page.blank]
  private var places: [Proposal: UInt16] = [:]
  private var hearings: [UInt32: UInt16] = [:]
  private var counters: [Int: UInt16] = [:]

  package init(_ stance: DebtorStance) { self.stance = stance }

  /// One set of terms.
  struct Page: Sendable {
    let proposal: Proposal?
    let arrangement: Arrangement?
    let burden: Double

    /// The trust it takes to say yes.
    let trustNeeded: UInt8
    let isTooMuch: Bool
    let hasAmount: Bool

    /// The largest payment in cents, and the number of the day of the first.
    var largest = 0
    var start = 0

    static let blank = Page(
      proposal: nil, arrangement: nil, burden: 0, trustNeeded: 0, isTooMuch: false,
      hasAmount: false)
  }

  subscript(place: UInt16) -> Page { pages[Int(place)] }

  package func proposal(at place: UInt16) -> Proposal? { pages[Int(place)].proposal }
  package func arrangement(at place: UInt16) -> Arrangement? { pages[Int(place)].arrangement }

  /// The place of `proposal`, written down when it is new.
  package mutating func place(of proposal: Proposal) -> UInt16 {
    if let place = places[proposal] { return place }
    guard pages.count < UInt16.max else { return 0 }
    let arrangement = proposal.completed(balance: stance.balance, today: stance.today)
    let burden = arrangement.map { stance.burden(of: $0) } ?? 0
    pages.append(
      Page(
        proposal: proposal, arrangement: arrangement, burden: burden,
        trustNeeded: UInt8(clamping: DebtorStance.trustNeeded(burden)),
        isTooMuch: burden > DebtorStance.limit, hasAmount: proposal.amount != nil,
        largest: arrangement?.largest.cents ?? 0,
        start: arrangement?.payments.first?.day.number ?? .max))
    let place = UInt16(pages.count - 1)
    places[proposal] = place
    return place
  }

  /// The terms that `heard` puts on the table after those at `last`; 0 when it makes none.
  mutating func offer(in heard: Heard, after last: UInt16) -> UInt16 {
    guard heard.mayOffer else { return 0 }
    let key = heard.number.map { UInt32($0) << 16 | UInt32(last) }
    if let key, let known = hearings[key] { return known }
    let offer = Proposal(
      hearing: heard.kinds, heard.values, after: proposal(at: last), today: stance.today,
      isBare: heard.isBare)
    let place = offer.map { self.place(of: $0) } ?? 0
    if let key { hearings[key] = place }
    return place
  }

  /// The debtor's terms at `counter` with the sum that `heard` names instead of theirs; 0 when it
  /// names none, or theirs as well.
  mutating func terms(in heard: Heard, besides counter: UInt16) -> UInt16 {
    guard let theirs = proposal(at: counter) else { return 0 }
    let sums = NamedSums(heard.values)
    let known = [theirs.amount, theirs.downPayment, stance.balance]
    guard let sum = sums.instalments(besides: nil).first, !sums.all.contains(where: known.contains)
    else { return 0 }
    return place(
      of: Proposal(
        theirs.rung, amount: sum, downPayment: theirs.downPayment, downOn: theirs.downOn,
        first: theirs.first, every: theirs.every, count: nil))
  }

  /// The terms that the debtor names in answer to those at `offer`, after their own at `last`.
  ///
  /// Where no plan may be agreed to, and where `rung` says so, they name one sum at once.
  mutating func counter(
    to offer: UInt16, after last: UInt16, trust: UInt8, as rung: Arrangement.Rung
  ) -> UInt16 {
    guard rung == .plan, stance.hasPlans else {
      let lump = stance.lump(
        to: self[offer].proposal, after: self[last].proposal, trust: Int(trust),
        isFull: rung == .full)
      return lump.map { self.place(of: $0) } ?? 0
    }
    let cents = stance.counterCents(
      to: self[offer].proposal, after: self[last].proposal?.amount, trust: Int(trust))
    guard let cents else { return 0 }
    if let place = counters[cents] { return place }
    let place = self.place(of: stance.counter(cents: cents))
    counters[cents] = place
    return place
  }

  /// Whether the terms at `offer` ask for more in one payment than those at `agreed`, or for the
  /// first one sooner.
  func isWorse(_ offer: UInt16, than agreed: UInt16) -> Bool {
    guard agreed != 0, offer != 0, offer != agreed else { return false }
    let (said, kept) = (pages[Int(offer)], pages[Int(agreed)])
    // Terms that leave something open may still name a sum.
    let sums = [said.proposal?.amount, said.proposal?.downPayment].compactMap { $0?.cents }
    let largest = max(said.largest, sums.max() ?? 0)
    guard largest > 0, kept.largest > 0 else { return false }
    return largest > kept.largest || said.start < kept.start
  }

  /// -1 when the terms at `new` are clearly lighter than those at `old`, 1 when clearly heavier.
  ///
  /// Terms that are not complete cannot be told from others.
  func change(from old: UInt16, to new: UInt16) -> Int {
    let (before, now) = (pages[Int(old)], pages[Int(new)])
    guard before.largest > 0, now.largest > 0 else { return 0 }
    return now.burden < before.burden - 0.05 ? -1 : now.burden > before.burden + 0.05 ? 1 : 0
  }

  /// What the debtor makes of the terms at `place`.
  func view(of place: UInt16, in state: CallState) -> OfferView {
    let page = pages[Int(place)]
    guard page.arrangement != nil else { return .vague }
    if page.isTooMuch {
      let isWornDown = state.patience <= 20 && state.bids >= 3 && state.anger < 80
      return isWornDown ? .pressured : .tooMuch
    }
    // Nobody doubts terms that are no heavier than those they have named themselves.
    if state.counter != 0, page.largest > 0, page.burden <= pages[Int(state.counter)].burden {
      return .fits
    }
    return state.trust < page.trustNeeded ? .distrusted : .fits
  }
}
