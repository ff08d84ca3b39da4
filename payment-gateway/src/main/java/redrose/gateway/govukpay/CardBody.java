package redrose.gateway.govukpay;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Flow;
import redrose.gateway.card.Card;

/**
 * The body of the one request that carries a card. Its digits go from their arrays straight into
 * this buffer, never through a String, and closing wipes it. It lies outside of the heap, so that
 * the network code writes from it and not from a copy of its own.
 */
final class CardBody implements BodyPublisher, AutoCloseable {
  private static final int MOST_DIGITS_BYTES = 512;

  private final ByteBuffer bytes;

  private CardBody(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /** See docs.payments.service.gov.uk/api_reference/send_card_details_moto_reference. */
  static CardBody of(String oneTimeToken, Card card, String cardholderName) {
    byte[] token = escaped(oneTimeToken);
    byte[] name = escaped(cardholderName);
    var bytes = ByteBuffer.allocateDirect(token.length + name.length + MOST_DIGITS_BYTES);
    bytes.put(ascii("{\"one_time_token\":\"")).put(token);
    bytes.put(ascii("\",\"cardholder_name\":\"")).put(name);
    bytes.put(ascii("\",\"card_number\":\""));
    card.number().writeTo(bytes);
    bytes.put(ascii("\",\"cvc\":\""));
    card.securityCode().writeTo(bytes);
    bytes.put(ascii("\",\"expiry_date\":\""));
    twoDigits(bytes, card.expiry().month());
    bytes.put((byte) '/');
    twoDigits(bytes, card.expiry().year() % 100);
    bytes.put(ascii("\"}"));
    return new CardBody(bytes.flip());
  }

  private static byte[] escaped(String text) {
    return JsonStringEncoder.getInstance().quoteAsUTF8(text);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static void twoDigits(ByteBuffer bytes, int value) {
    bytes.put((byte) ('0' + value / 10)).put((byte) ('0' + value % 10));
  }

  @Override
  public long contentLength() {
    return bytes.limit();
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
    subscriber.onSubscribe(new Once(subscriber));
  }

  /** Hands the whole buffer over, once. */
  private final class Once implements Flow.Subscription {
    private final Flow.Subscriber<? super ByteBuffer> subscriber;
    private boolean over;

    Once(Flow.Subscriber<? super ByteBuffer> subscriber) {
      this.subscriber = subscriber;
    }

    @Override
    public void request(long items) {
      if (!over) {
        over = true;
        subscriber.onNext(bytes.duplicate());
        subscriber.onComplete();
      }
    }

    @Override
    public void cancel() {
      over = true;
    }
  }

  /** Wipes it. */
  @Override
  public void close() {
    var all = bytes.duplicate().clear();
    while (all.hasRemaining()) {
      all.put((byte) 0);
    }
  }

  /** The buffer itself, for the test that proves it is wiped. */
  ByteBuffer memory() {
    return bytes;
  }
}
