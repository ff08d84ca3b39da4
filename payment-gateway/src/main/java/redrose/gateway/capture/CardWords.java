package redrose.gateway.capture;

import static redrose.prompts.CardPrompts.*;

import java.util.stream.Stream;
import redrose.call.Mistake;
import redrose.call.Utterance;
import redrose.gateway.card.CardFault;
import redrose.prompts.LinePrompts;
import redrose.prompts.RetryWording;
import redrose.prompts.Value;
import redrose.prompts.Voice;

/** What is said when a card is asked for, by what went wrong and by attempt, in one language. */
final class CardWords {
  private static final Mistake MISTYPED = new Mistake("mistyped");
  private static final Mistake WRONG_BRAND = new Mistake("wrong-brand");
  private static final Mistake EXPIRED = new Mistake("expired");

  private final Voice voice;

  CardWords(Voice voice) {
    this.voice = voice;
  }

  /** The name of a fault, as it stands on the timeline and as these words know it. */
  static Mistake mistake(CardFault fault) {
    return switch (fault) {
      case TOO_SHORT -> Mistake.TOO_SHORT;
      case TOO_LONG -> Mistake.TOO_LONG;
      case MISTYPED -> MISTYPED;
      case WRONG_BRAND -> WRONG_BRAND;
      case EXPIRED -> EXPIRED;
    };
  }

  Utterance about() {
    return voice.say(CARD_ABOUT);
  }

  RetryWording number() {
    return RetryWording.of(
            voice,
            voice.say(CARD_NUMBER_ASK),
            voice.say(CARD_NUMBER_ASK_SECOND),
            voice.say(CARD_NUMBER_ASK_THIRD))
        .on(Mistake.SILENT, voice.say(CARD_NUMBER_WRONG_SILENT))
        .on(Mistake.TOO_SHORT, voice.say(CARD_NUMBER_WRONG_SHORT))
        .on(Mistake.TOO_LONG, voice.say(CARD_NUMBER_WRONG_LONG))
        .on(MISTYPED, voice.say(CARD_NUMBER_WRONG_CHECK))
        .on(WRONG_BRAND, voice.say(CARD_NUMBER_WRONG_BRAND));
  }

  RetryWording expiry() {
    return RetryWording.of(
            voice,
            voice.say(CARD_EXPIRY_ASK),
            voice.say(CARD_EXPIRY_ASK_SECOND),
            voice.say(CARD_EXPIRY_ASK_THIRD))
        .on(Mistake.SILENT, voice.say(CARD_EXPIRY_WRONG_SILENT))
        .on(Mistake.TOO_SHORT, voice.say(CARD_EXPIRY_WRONG_LENGTH))
        .on(Mistake.TOO_LONG, voice.say(CARD_EXPIRY_WRONG_LENGTH))
        .on(MISTYPED, voice.say(CARD_EXPIRY_WRONG_MONTH))
        .on(EXPIRED, voice.say(CARD_EXPIRY_WRONG_PAST));
  }

  RetryWording codeOnTheBack() {
    return code(
        voice.say(CARD_CODE_ASK), voice.say(CARD_CODE_ASK_SECOND), voice.say(CARD_CODE_ASK_THIRD));
  }

  RetryWording codeOnTheFront() {
    return code(
        voice.say(CARD_CODE_ASK_FRONT),
        voice.say(CARD_CODE_ASK_FRONT_SECOND),
        voice.say(CARD_CODE_ASK_FRONT_THIRD));
  }

  private RetryWording code(Utterance first, Utterance second, Utterance third) {
    return RetryWording.of(voice, first, second, third)
        .on(Mistake.SILENT, voice.say(CARD_CODE_WRONG_SILENT))
        .on(Mistake.TOO_SHORT, voice.say(CARD_CODE_WRONG_SHORT))
        .on(Mistake.TOO_LONG, voice.say(CARD_CODE_WRONG_LONG));
  }

  RetryWording confirm(long amountPence, String lastFour) {
    var amount = Value.money(amountPence);
    var card = Value.cardEnding(lastFour);
    return choice(
        voice.say(CARD_CONFIRM, amount, card),
        voice.say(CARD_CONFIRM_SECOND, amount, card),
        voice.say(CARD_CONFIRM_THIRD, amount, card));
  }

  RetryWording anotherCard() {
    return choice(
        voice.say(CARD_DECLINED_ASK),
        voice.say(CARD_DECLINED_ASK_SECOND),
        voice.say(CARD_DECLINED_ASK_THIRD));
  }

  private RetryWording choice(Utterance first, Utterance second, Utterance third) {
    return RetryWording.of(voice, first, second, third)
        .on(Mistake.SILENT, voice.say(LinePrompts.INPUT_SILENT))
        .on(Mistake.NO_SUCH_OPTION, voice.say(LinePrompts.INPUT_INVALID))
        .on(Mistake.TOO_LONG, voice.say(LinePrompts.INPUT_INVALID));
  }

  /** All that needs no amount and no card, for making its audio before the first call. */
  Stream<Utterance> known() {
    return Stream.of(number(), expiry(), codeOnTheBack(), codeOnTheFront(), anotherCard())
        .flatMap(RetryWording::all);
  }
}
