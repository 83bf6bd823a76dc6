import CallModel

/// Whole conversations that more than one test looks at.
enum SampleCalls {
  static let goodCollection: [Line] = [
    they("Hello?", "answers_phone"),
    you("Hello, may I speak with Dana Ruiz, please?", "greets", "asks_for_party"),
    they("This is she.", "confirms_being_party"),
    you(
      "My name is Sam, I'm calling on a recorded line. Could you give me your date of birth?",
      "states_own_name", "gives_recording_notice", "verifies_identity"),
    they("July second, eighty-four.", "gives_verification"),
    you(
      "Thank you. This is an attempt to collect a debt, and any information will be used for that.",
      "thanks", "gives_mini_miranda"),
    you(
      "It's your account with St. Anne Hospital, and the balance is $1,842.17. Can you pay it today?",
      "names_creditor", "states_balance", "asks_full_payment"),
    they(
      "No way, I can't pay that. My insurance was supposed to cover the surgery and they denied it.",
      "cannot_pay", "states_hardship"),
    you(
      "So the insurance denied the surgery after you counted on it. That's a hard surprise.",
      "reflects", "shows_empathy"),
    you("What happened with them?", "asks_reason"),
    they("They sent a denial letter in December and I'm still fighting it."),
    you(
      "You're still fighting that letter. What could you manage meanwhile, and when are you paid?",
      "reflects", "asks_ability", "asks_payday"),
    they(
      "I'm paid on the fifteenth. Maybe seventy-five a month.", "states_income_or_budget",
      "proposes_terms"),
    you(
      "Settling it in parts stops the calls. We can do seventy-five on the 15th, or two smaller ones, whichever is easier for you.",
      "gives_reason", "gives_choice", "offers_plan"),
    they("Seventy-five on the fifteenth works.", "accepts_terms"),
    you(
      "Shall I set that up, with a card or a bank account?", "asks_commitment",
      "asks_payment_method"),
    they("My debit card.", "gives_payment_details"),
    you(
      "So that's $75 on March 15th by debit card, each month. Do I have your permission for that?",
      "recaps", "asks_authorization",
      values: [.money(Money(cents: 7500)), .date(Day(number: 20527))]),
    they("Yes.", "authorizes_payment"),
    you(
      "You'll get a letter with this. My number is 555-0100. Thank you for being open with me. Goodbye.",
      "states_next_step", "gives_callback_number", "thanks", "affirms", "closes"),
  ]

  static let goodCounselling: [Line] = [
    you("What brings you in today?", "asks_open_question"),
    they(
      "My doctor says I should quit smoking. I know it's bad, but it's the only thing that calms me down after work.",
      "expresses_distress"),
    you(
      "So smoking is what gets you calm after a long day at work, and at the same time you worry about what the doctor said.",
      "reflects"),
    they("Yeah. And my daughter keeps asking me to stop. It makes me feel awful."),
    you(
      "Your daughter matters a lot to you, and it hurts when she asks.", "reflects", "shows_empathy"
    ),
    they("It does. I tried last year and lasted two weeks."),
    you("Two weeks is something. What helped you get that far?", "affirms", "asks_open_question"),
    they("I was walking in the evening, and I chewed gum."),
    you(
      "Would it be okay if I told you what some others have found useful? It's up to you what you do with it."
    ),
    they("Sure."),
  ]

  static let poorCounselling: [Line] = [
    you("Do you smoke?", "asks_closed_question"),
    they("Yes."),
    you("How many a day? Have you tried to quit?", "asks_closed_question"),
    they("About a pack. It calms me down after work.", "expresses_distress"),
    you(
      "Well, you need to quit. Smoking causes lung cancer and heart disease, and you should think about your family. I want you to set a quit date and start the patch this week.",
      "gives_unasked_advice"),
    they("I don't know, I tried last year."),
    you(
      "But you didn't really try, did you? You have to want it. Why don't you just throw them away? There is no excuse.",
      "shames"),
    they("I guess."),
    you("Do you exercise? Do you drink? Are you eating properly?", "asks_closed_question"),
    they("Not really."),
  ]
}
