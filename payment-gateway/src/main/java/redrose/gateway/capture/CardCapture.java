package redrose.gateway.capture;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.MDC;
import redrose.call.Answer;
import redrose.call.Call;
import redrose.call.Entry;
import redrose.call.KeyTimers;
import redrose.call.Keys;
import redrose.call.Mistake;
import redrose.call.Reading;
import redrose.call.SecretQuestion;
import redrose.call.Utterance;
import redrose.call.Wording;
import redrose.gateway.card.Card;
import redrose.prompts.Voice;

/** Asks callers for a card and for their word, in one language. Safe for many calls at once. */
public final class CardCapture {
  /** How often a caller may go back to the card number. */
  private static final int MOST_STARTS = 4;

  /**
   * One key, with just enough patience behind it to notice somebody who keys a whole number: a
   * digit of that must not be taken for a yes.
   */
  private static final Entry ONE_KEY = new Entry(1, 1, 3, new KeyTimers(10_000, 5_000, 400));

  private final CardWords words;
  private final CardQuestions questions;

  public CardCapture(Voice voice, Clock clock) {
    words = new CardWords(voice);
    questions = new CardQuestions(words, clock);
  }

  /** All that can be said of any card and amount, for making its audio before a call needs it. */
  public Stream<Utterance> known() {
    return words.known();
  }

  /** Says what is coming. */
  public void introduce(Call call) {
    call.say(words.about());
  }

  /**
   * Asks for number, expiry date and security code. Going back leads to the number again.
   *
   * @param amountPence what {@link #confirm} will ask about: its audio is made while the caller
   *     keys the rest
   */
  public Answer<Card> ask(Call call, long amountPence) {
    for (int starts = 0; starts < MOST_STARTS; starts++) {
      switch (call.ask(questions.number())) {
        case Answer.Given<redrose.gateway.card.CardNumber>(var number, _) -> {
          try (var card = new CardInHand(number)) {
            prepareToConfirm(amountPence, number.lastFour());
            var answer = askTheRest(call, card);
            if (!(answer instanceof Answer.BackWanted)) {
              return answer;
            }
          }
        }
        case Answer<?> other -> {
          return otherwise(other);
        }
      }
    }
    return new Answer.NotUnderstood<>();
  }

  private Answer<Card> askTheRest(Call call, CardInHand card) {
    switch (call.ask(questions.expiry())) {
      case Answer.Given<redrose.gateway.card.CardExpiry>(var expiry, _) -> card.add(expiry);
      case Answer<?> other -> {
        return otherwise(other);
      }
    }
    return switch (call.ask(questions.securityCode(card.number().brand()))) {
      case Answer.Given<redrose.gateway.card.SecurityCode>(var code, var how) ->
          new Answer.Given<>(card.complete(code), how);
      case Answer<?> other -> otherwise(other);
    };
  }

  /** "To pay £x by card ending 4242, press 1." Only {@link Choice#YES} is a yes. */
  public Choice confirm(Call call, long amountPence, String lastFour) {
    return choose(call, "card.confirm", words.confirm(amountPence, lastFour));
  }

  /** In the background, under the call's name, so that its log finds what goes wrong here. */
  private void prepareToConfirm(long amountPence, String lastFour) {
    var context = Optional.ofNullable(MDC.getCopyOfContextMap()).orElse(Map.of());
    Thread.startVirtualThread(
        () -> {
          MDC.setContextMap(context);
          words.confirm(amountPence, lastFour).all().forEach(Utterance::sounds);
        });
  }

  /** After a decline: try again, stop, or a person. */
  public Choice another(Call call) {
    return choose(call, "card.another", words.anotherCard());
  }

  /** A secret question too: what is pressed here may be a digit of a card keyed out of turn. */
  private static Choice choose(Call call, String name, Wording wording) {
    var question = new SecretQuestion<>(name, wording, ONE_KEY, CardCapture::choice);
    return switch (call.ask(question)) {
      case Answer.Given<Choice>(var choice, _) -> choice;
      case Answer.BackWanted<Choice> _ -> Choice.BACK;
      case Answer.AdviserWanted<Choice> _ -> Choice.ADVISER;
      case Answer.NotUnderstood<Choice> _, Answer.Silent<Choice> _ -> Choice.NONE;
    };
  }

  private static Reading<Choice> choice(Keys keys) {
    return switch (keys.at(0)) {
      case '1' -> Reading.accept(Choice.YES);
      case '2' -> Reading.accept(Choice.STOP);
      case '9' -> Reading.accept(Choice.BACK);
      case '0' -> Reading.accept(Choice.ADVISER);
      default -> new Reading.Rejected<>(Mistake.NO_SUCH_OPTION);
    };
  }

  private static <T> Answer<T> otherwise(Answer<?> answer) {
    return switch (answer) {
      case Answer.Given<?> _ -> throw new IllegalStateException("an answer was given");
      case Answer.NotUnderstood<?> _ -> new Answer.NotUnderstood<>();
      case Answer.Silent<?> _ -> new Answer.Silent<>();
      case Answer.AdviserWanted<?> _ -> new Answer.AdviserWanted<>();
      case Answer.BackWanted<?> _ -> new Answer.BackWanted<>();
    };
  }
}
