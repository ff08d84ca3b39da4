package redrose.ivr.journeys.text;

import java.util.Map;
import java.util.Optional;
import redrose.call.Call;
import redrose.call.KeyTimers;
import redrose.call.Utterance;
import redrose.ivr.carddesk.Patience;
import redrose.ivr.journeys.CallRecord;
import redrose.prompts.TextPrompts;
import redrose.prompts.Voice;
import redrose.requests.MobileNumber;
import redrose.requests.Notification;
import redrose.requests.TextTemplate;

/**
 * "To get this as a text message, press 1": for any journey that has just said something worth
 * keeping. It is offered to callers from a mobile of the United Kingdom that is not withheld, and
 * their key is their consent. A text has no name of a person in it and nothing of a card.
 *
 * <pre>{@code
 * offer.make(call, record, new TextOffer.Text("contact:" + desk.code(), TextTemplate.CONTACT,
 *     Map.of("who", desk.name(), "where", desk.number())));
 * }</pre>
 *
 * A text of another kind is a constant of {@link TextTemplate} and a line in each of ivr-core's
 * {@code texts/*.yaml}. What is told without a call, such as a report's news, is put into the
 * outbox by {@code redrose.requests.postgres.Notifications}, in the transaction of what it tells
 * of.
 */
public final class TextOffer {
  /** The key of the offer. */
  public static final char YES = '1';

  private final Voice voice;
  private final TextOutbox outbox;
  private final Patience patience;

  public TextOffer(Voice voice, TextOutbox outbox, Patience patience) {
    this.voice = voice;
    this.outbox = outbox;
    this.patience = patience;
  }

  /**
   * What is offered.
   *
   * @param key what it tells of: of two on one call with the same key, one is sent
   * @param values what stands in the template's words, by name
   */
  public record Text(String key, TextTemplate template, Map<String, String> values) {}

  /** Whether this caller can be sent a text; empty where there is nothing to offer. */
  public Optional<MobileNumber> numberOf(CallRecord record) {
    return outbox.isOpen()
        ? record.interaction().callerNumber().flatMap(MobileNumber::of)
        : Optional.empty();
  }

  /** "To get this as a text message, press 1.", for a journey that waits for the key itself. */
  public Utterance words() {
    return voice.say(TextPrompts.TEXT_OFFER);
  }

  /**
   * Offers it, where this caller can have it, and sends it where they press 1. Another key stays,
   * as the first of the next question.
   *
   * @return whether it is on its way
   */
  public boolean make(Call call, CallRecord record, Text text) {
    if (numberOf(record).isEmpty()) {
      return false;
    }
    call.say(words());
    return call.keyAmong("text.offer", String.valueOf(YES), KeyTimers.USUAL.nextKeyMs()).isPresent()
        && send(call, record, text);
  }

  /**
   * Sends it to a caller who has just agreed by a key, and says so.
   *
   * @return whether it is on its way; where it isn't, that is said
   */
  public boolean send(Call call, CallRecord record, Text text) {
    var queued =
        numberOf(record)
            .flatMap(number -> patience.ask(call, () -> queue(record, number, text)))
            .isPresent();
    call.note("text_agreed", Map.of("template", text.template().code(), "queued", queued));
    call.say(voice.say(queued ? TextPrompts.TEXT_SENT : TextPrompts.TEXT_FAILED));
    return queued;
  }

  private boolean queue(CallRecord record, MobileNumber to, Text text) {
    var call = record.interaction();
    var key = text.key() + ":" + call.id();
    outbox.queue(Notification.of(call, to, key, text.template(), text.values()));
    return true;
  }
}
