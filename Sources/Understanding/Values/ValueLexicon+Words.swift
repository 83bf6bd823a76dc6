import CallModel

/// Numbers, days and units as people write them, slips of the pen included.
extension ValueLexicon {
  static let cardinals: [(String, Int8)] = [
    ("zero", 0), ("oh", 0), ("nil", 0), ("nought", 0), ("naught", 0), ("one", 1), ("two", 2),
    ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9),
    ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14),
    ("fifteen", 15), ("fiveteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18),
    ("nineteen", 19), ("twenty", 20), ("twnety", 20), ("thirty", 30), ("thrity", 30),
    ("forty", 40), ("fourty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70),
    ("eighty", 80), ("ninety", 90), ("ninty", 90), ("fivty", 50), ("eightteen", 18),
  ]

  static let ordinals: [(String, Int8)] = [
    ("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("fifth", 5), ("sixth", 6),
    ("seventh", 7), ("eighth", 8), ("eigth", 8), ("ninth", 9), ("nineth", 9), ("tenth", 10),
    ("eleventh", 11), ("twelfth", 12), ("twelth", 12), ("thirteenth", 13), ("fourteenth", 14),
    ("fifteenth", 15), ("fifteeth", 15), ("fiftheenth", 15), ("sixteenth", 16),
    ("seventeenth", 17), ("eighteenth", 18), ("nineteenth", 19), ("twentieth", 20),
    ("twentyfirst", 21), ("twentysecond", 22), ("twentythird", 23), ("twentyfourth", 24),
    ("twentyfifth", 25), ("thirtieth", 30), ("thirtyfirst", 31), ("fortieth", 40),
    ("fiftieth", 50), ("sixtieth", 60), ("seventieth", 70), ("eightieth", 80),
    ("ninetieth", 90), ("hundredth", 100),
  ]

  static let scales: [(String, Int8)] = [
    ("hundred", 2), ("hundreds", 2), ("hunderd", 2), ("hundered", 2), ("hunnid", 2),
    ("thousand", 3), ("thousands", 3), ("thousnd", 3), ("thosand", 3), ("million", 6),
    ("millions", 6), ("billion", 9), ("billions", 9), ("trillion", 12),
  ]

  static let months: [(String, Int8)] = [
    ("january", 1), ("february", 2), ("march", 3), ("april", 4), ("may", 5), ("june", 6),
    ("july", 7), ("august", 8), ("september", 9), ("october", 10), ("november", 11),
    ("december", 12), ("jan", 1), ("feb", 2), ("mar", 3), ("apr", 4), ("jun", 6), ("jul", 7),
    ("aug", 8), ("sep", 9), ("sept", 9), ("oct", 10), ("nov", 11), ("dec", 12), ("febuary", 2),
    ("feburary", 2), ("janurary", 1), ("janury", 1), ("apirl", 4), ("aprl", 4), ("aprill", 4),
    ("juni", 6), ("agust", 8), ("augst", 8), ("auguest", 8), ("septmber", 9),
    ("setember", 9), ("ocotber", 10), ("novemeber", 11), ("decmber", 12), ("marhc", 3),
  ]

  static let weekdays: [(String, Int8)] = [
    ("monday", 0), ("tuesday", 1), ("wednesday", 2), ("thursday", 3), ("friday", 4),
    ("saturday", 5), ("sunday", 6), ("mondays", 0), ("tuesdays", 1), ("wednesdays", 2),
    ("thursdays", 3), ("fridays", 4), ("saturdays", 5), ("sundays", 6), ("mon", 0),
    ("tue", 1), ("tues", 1), ("wed", 2), ("weds", 2), ("thu", 3), ("thur", 3), ("thurs", 3),
    ("fri", 4), ("sat", 5), ("sun", 6), ("munday", 0), ("teusday", 1), ("tusday", 1),
    ("tuseday", 1), ("tuesdsay", 1), ("wendsday", 2), ("wensday", 2), ("wendesday", 2),
    ("wedsday", 2), ("weds", 2), ("thrusday", 3), ("thirsday", 3), ("thursdsay", 3),
    ("friady", 4), ("firday", 4), ("firiday", 4), ("frday", 4), ("satuday", 5), ("saterday", 5),
    ("satruday", 5), ("sundy", 6), ("mondy", 0), ("fridy", 4),
  ]

  static let units: [(String, CalendarUnit)] = [
    ("second", .second), ("seconds", .second), ("sec", .second), ("secs", .second),
    ("minute", .minute), ("minutes", .minute), ("min", .minute), ("mins", .minute),
    ("minuets", .minute), ("hour", .hour), ("hours", .hour), ("hr", .hour), ("hrs", .hour),
    ("day", .day), ("days", .day), ("week", .week), ("weeks", .week), ("wk", .week),
    ("wks", .week), ("month", .month), ("months", .month), ("mo", .month), ("mos", .month),
    ("mth", .month), ("mths", .month), ("moth", .month), ("monthes", .month), ("year", .year),
    ("years", .year), ("yr", .year), ("yrs", .year), ("fortnight", .week),
    ("fortnights", .week), ("decade", .year), ("decades", .year),
  ]
}
