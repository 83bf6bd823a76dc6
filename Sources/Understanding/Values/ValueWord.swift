/// A word that the readers of values look for by name; its raw value is its plainest spelling.
enum ValueWord: String, CaseIterable, Sendable {
  /// Any word but these.
  case other = ""
  case a, an, the, of, to, and, or, on, by, at, `in`, from, per, each, every, next, this, last
  case past, after, before, between, until, till, now, today, tonight, tomorrow, yesterday
  case ago, hence, later, earlier, than, following, coming, upcoming, previous, current
  case first, second, fourth, day, week, month, year, years, fortnight, decade, end, eom, eod
  case beginning, start, middle, mid, close, business, sunday, friday
  case half, quarter, quarters, thirds, fourths, fifths, sixths, sevenths, eighths, ninths, tenths,
    hundredths
  case all, whole, full, entire, total, remaining, outstanding, it, that, them, thing, everything
  case what, owe, i, you, my, your, our
  case dollars, bucks, usd, grand, cents, cent, pennies, nickels, dimes, c, k, m, mm, mil, b, bn
  case change, percent, pct, percentage, points, point, minus, negative
  case dozen, couple, few, several, pair, another, one, oh, o, double, triple, four
  case calendar, working, more, less, extra, additional, fewer, solid, straight, smaller, small
  case h, d, w, y, s, p, am, pm, oclock, noon, midnight, midday, hours
  case morning, afternoon, evening, night, around, about, since, ish, us, http, https, www
  case daily, weekly, biweekly, fortnightly, monthly, semimonthly, bimonthly, bi, semi
  case once, twice, times, thatOther = "other", single, payment, payments, equal, even, separate
  case easy, spread, over, across, `for`, pay, paycheck, check, payday, paid, get, be, was
  case down, up, front, upfront, apiece, then, right, time, zip
  case christmas, eve, new, thanksgiving, halloween, easter, juneteenth, black, good, mlk, martin
  case luther, king, jr, memorial, labor, presidents, columbus, veterans, mothers, fathers
  case independence, valentines, patricks, tax, may, march
}
