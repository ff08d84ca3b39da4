package redrose.gateway;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.agi.CallerHungUp;
import redrose.call.Answer;
import redrose.call.Call;
import redrose.gateway.capture.CardCapture;
import redrose.gateway.card.Card;
import redrose.gateway.charge.Charge;
import redrose.gateway.charge.ChargeResult;
import redrose.prompts.CardPrompts;
import redrose.prompts.LinePrompts;
import redrose.prompts.Voice;

/**
 * One caller paying one amount: asks for a card, gets their word, charges, and after a decline asks
 * again. The provider works while the caller listens or keys.
 */
final class Conversation {
  private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

  /** Cards keyed, those included that the caller took back before saying yes. */
  private static final int MOST_CARDS = 6;

  private static final Duration BETWEEN_WORDS = Duration.ofSeconds(8);
  private static final int MOST_WAITS = 5;
  private static final Duration PATIENCE_TO_LEAVE = Duration.ofSeconds(3);

  /** Longer than that, and callers think that they were cut off. */
  private static final Duration SILENCE_LIMIT = Duration.ofMillis(1_500);

  private static final Duration BETWEEN_MOMENTS = Duration.ofSeconds(3);
  private static final int MOST_MOMENTS = 3;

  private final Call call;
  private final CardCapture capture;
  private final Voice voice;
  private final Charge charge;
  private final long amountPence;

  Conversation(Call call, Speech speech, Charge charge, long amountPence) {
    this.call = call;
    this.capture = speech.capture();
    this.voice = speech.voice();
    this.charge = charge;
    this.amountPence = amountPence;
  }

  /** Runs to an outcome; what is not paid or unknown by then is given up. */
  CardOutcome run() {
    var outcome = outcome();
    call.note("card_desk_left", Map.of("outcome", outcome.word()));
    return outcome;
  }

  private CardOutcome outcome() {
    try {
      capture.introduce(call);
      var outcome = canTakeCards() ? untilDecided() : CardOutcome.REFUSED;
      return outcome == CardOutcome.PAID || outcome == CardOutcome.UNKNOWN
          ? outcome
          : left(outcome);
    } catch (CallerHungUp e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("The card desk broke down", e);
      return left(CardOutcome.UNKNOWN);
    }
  }

  /**
   * A provider that is away is told of before a card is keyed, not after. What is said meanwhile
   * also shows whether the caller is still there.
   */
  private boolean canTakeCards() {
    var opening = charge.opened();
    var opened = within(SILENCE_LIMIT, opening);
    for (int moments = 0; opened.isEmpty() && moments < MOST_MOMENTS; moments++) {
      call.sayToTheEnd(voice.say(LinePrompts.MOMENT));
      opened = within(BETWEEN_MOMENTS, opening);
    }
    if (opened.isEmpty()) {
      LOG.warn("The provider does not answer, so no card is asked for");
    }
    return opened.isPresent() && opened.get().isEmpty();
  }

  private CardOutcome untilDecided() {
    for (int cards = 0; cards < MOST_CARDS; cards++) {
      switch (capture.ask(call, amountPence)) {
        case Answer.Given<Card>(var card, _) -> {
          var outcome = pay(card);
          if (outcome.isPresent()) {
            return outcome.get();
          }
        }
        case Answer.BackWanted<Card> _, Answer.Silent<Card> _ -> {
          return CardOutcome.CANCELLED;
        }
        case Answer.AdviserWanted<Card> _ -> {
          return CardOutcome.ADVISER;
        }
        case Answer.NotUnderstood<Card> _ -> {
          call.say(voice.say(LinePrompts.INPUT_TOO_MANY));
          return CardOutcome.ADVISER;
        }
      }
    }
    return CardOutcome.ADVISER;
  }

  /** Empty where the caller wants to key a card again. */
  private Optional<CardOutcome> pay(Card card) {
    var lastFour = card.number().lastFour();
    charge.take(card);
    return switch (capture.confirm(call, amountPence, lastFour)) {
      case YES -> afterCharging(await(charge.pay()));
      case BACK -> {
        charge.forget();
        yield Optional.empty();
      }
      case STOP, NONE -> Optional.of(CardOutcome.CANCELLED);
      case ADVISER -> Optional.of(CardOutcome.ADVISER);
    };
  }

  private Optional<CardOutcome> afterCharging(ChargeResult result) {
    return switch (result) {
      case ChargeResult.Paid _ -> Optional.of(CardOutcome.PAID);
      case ChargeResult.Unknown _ -> Optional.of(CardOutcome.UNKNOWN);
      case ChargeResult.NotCharged _ -> Optional.of(CardOutcome.REFUSED);
      case ChargeResult.Limited _ -> Optional.of(CardOutcome.TOO_MANY);
      case ChargeResult.CardForgotten _ -> {
        call.note("card_forgotten", Map.of());
        call.say(voice.say(CardPrompts.CARD_FORGOTTEN));
        yield Optional.empty();
      }
      case ChargeResult.Declined declined -> afterDecline(declined);
    };
  }

  private Optional<CardOutcome> afterDecline(ChargeResult.Declined declined) {
    call.note("card_declined", Map.of("reason", declined.reason().name()));
    call.say(voice.say(DeclineWords.of(declined.reason())));
    if (!declined.mayTryAgain()) {
      call.say(voice.say(CardPrompts.CARD_DECLINED_LAST));
      return Optional.of(CardOutcome.DECLINED);
    }
    return switch (capture.another(call)) {
      case YES -> Optional.empty();
      case ADVISER -> Optional.of(CardOutcome.ADVISER);
      case STOP, BACK, NONE -> Optional.of(CardOutcome.DECLINED);
    };
  }

  /** Waits with words for the caller. The charge goes on by itself where patience ends first. */
  private ChargeResult await(Future<ChargeResult> result) {
    try {
      call.sayToTheEnd(voice.say(CardPrompts.CARD_WAIT));
      for (int waits = 0; waits < MOST_WAITS; waits++) {
        var settled = within(BETWEEN_WORDS, result);
        if (settled.isPresent()) {
          return settled.get();
        }
        call.sayToTheEnd(voice.say(CardPrompts.CARD_WAIT_MORE));
      }
    } catch (CallerHungUp e) {
      charge.unheard();
      throw e;
    }
    charge.unheard();
    return new ChargeResult.Unknown();
  }

  /**
   * Gives the payment up where it isn't decided. That is waited for, so that whoever reads the
   * store next finds it settled, but not for long: where no yes was said nothing can be charged any
   * more.
   */
  private CardOutcome left(CardOutcome outcome) {
    var result = within(PATIENCE_TO_LEAVE, charge.leave());
    return switch (result.orElseGet(ChargeResult.NotCharged::new)) {
      case ChargeResult.Paid _ -> CardOutcome.PAID;
      case ChargeResult.NotCharged _ when outcome == CardOutcome.UNKNOWN && result.isPresent() ->
          CardOutcome.REFUSED;
      default -> outcome;
    };
  }

  private static <T> Optional<T> within(Duration limit, Future<T> result) {
    try {
      return Optional.of(result.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException _) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
