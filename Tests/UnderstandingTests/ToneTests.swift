import CallModel
import Testing

@testable import Understanding

@Suite("Tone and language")
struct ToneTests {
  private func tone(_ text: String) -> Tone { SmallSchool.interpreter.read(text).tone }

  @Test func `a hostile word, a warm word and a hedge are heard`() {
    #expect(tone("You are a liar.").hostility > tone("You are a teacher.").hostility)
    #expect(tone("Thanks, and sorry about that.").warmth > 0.5)
    #expect(tone("Maybe that could work, I guess.").hedging > 0.5)
    #expect(tone("You are not a liar.").hostility == 0)
  }

  @Test func `capitals and exclamation marks shout`() {
    #expect(tone("PAY THIS BILL TODAY").shouting == 1)
    #expect(tone("Pay this bill today!!").shouting > 0)
    #expect(tone("I work at IBM in the USA office").shouting < 0.9)
    #expect(tone("Pay this bill today.").shouting == 0)
  }

  @Test func `long words and the trade's jargon are not plain`() {
    let plain = tone("You can pay a bit each month.")
    let stiff = tone("Remittance of the delinquency notwithstanding, remuneration is obligatory.")
    #expect(plain.plainness > 0.9)
    #expect(stiff.plainness < 0.3)
  }

  @Test(arguments: [
    ("No hablo inglés, ¿habla usted español?", "es"), ("Je ne parle pas anglais", "fr"),
    ("我不会说英语", "zh"), ("Я не говорю по-английски", "ru"), ("tôi không nói tiếng anh", "vi"),
    ("eu não falo inglês, você fala português", "pt"),
  ])
  func `another language is known as such`(_ text: String, _ code: String) {
    #expect(SmallSchool.interpreter.read(text).otherLanguage == code)
  }

  @Test(arguments: [
    "What happened with this bill?", "no", "okay", "Mr. de la Cruz, can you pay?", "si", "hmm",
    "Hi, is Maria de los Santos there?",
  ])
  func `English is English`(_ text: String) {
    #expect(SmallSchool.interpreter.read(text).otherLanguage == nil)
  }
}
