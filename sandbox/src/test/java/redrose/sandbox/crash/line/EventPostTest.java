package redrose.sandbox.crash.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redrose.gateway.provider.NotGenuine;
import redrose.gateway.stripe.StripeEvents;
import redrose.sandbox.crash.plan.EventFate;

/** Events that are brought as they are meant to, to two doors that check them as a gateway does. */
class EventPostTest {
  private static final long PENCE = 1_234;
  private static final String GENUINE = "genuine";

  private final Vertx vertx = Vertx.vertx();
  private final BlockingQueue<String> brought = new LinkedBlockingQueue<>();
  private final EventPost post = new EventPost(vertx);

  @BeforeEach
  void open() {
    post.bringTo(door("first"));
    post.bringTo(door("second"));
  }

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private int door(String name) {
    var reader = new StripeEvents(EventPost.SECRET);
    return vertx
        .createHttpServer()
        .requestHandler(
            request ->
                request
                    .body()
                    .onSuccess(
                        body -> {
                          brought.add(
                              name
                                  + " "
                                  + verdict(reader, request.headers()::get, body.getBytes()));
                          request.response().end();
                        }))
        .listen(0, "127.0.0.1")
        .await()
        .actualPort();
  }

  private static String verdict(
      StripeEvents reader, java.util.function.UnaryOperator<String> header, byte[] body) {
    try {
      var event = reader.read(body, header, java.time.Instant.now());
      return event.id().equals("evt_1") ? GENUINE : "forged and taken";
    } catch (NotGenuine e) {
      return e.reason();
    }
  }

  @Test
  void anEventComesOnce() throws InterruptedException {
    assertThat(brought(EventFate.AT_ONCE, 1)).singleElement().asString().endsWith(GENUINE);
  }

  @Test
  void aDoubledOneComesToBothAndOnceMore() throws InterruptedException {
    assertThat(brought(EventFate.DOUBLED, 3))
        .contains("first " + GENUINE, "second " + GENUINE)
        .allMatch(one -> one.endsWith(GENUINE));
  }

  @Test
  void aLateOneComes() throws InterruptedException {
    assertThat(brought(EventFate.LATE, 1)).singleElement().asString().endsWith(GENUINE);
  }

  @Test
  void noForgeryOfAnyKindIsTaken() throws InterruptedException {
    var reasons = new ArrayList<String>();
    for (int event = 0; event < 2 * Forgery.values().length; event++) {
      brought(EventFate.FORGED, 2).stream()
          .map(one -> one.substring(one.indexOf(' ') + 1))
          .forEach(reasons::add);
    }
    assertThat(reasons)
        .contains(GENUINE, "signature", "stale", "future", "time", "header")
        .doesNotContain("forged and taken");
  }

  @Test
  void whereOneDoorIsClosedTheOtherGetsIt() throws InterruptedException {
    var alone = new EventPost(vertx);
    alone.bringTo(FreePort.any());
    alone.bringTo(door("only"));
    tell(alone, EventFate.AT_ONCE);
    tell(alone, EventFate.AT_ONCE);
    assertThat(next(2)).containsOnly("only " + GENUINE);
  }

  private List<String> brought(EventFate fate, int count) throws InterruptedException {
    tell(post, fate);
    return next(count);
  }

  private List<String> next(int count) throws InterruptedException {
    var next = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      next.add(brought.poll(60, TimeUnit.SECONDS));
    }
    return next;
  }

  /** As the provider tells of an intent that is new. */
  private void tell(EventPost to, EventFate fate) {
    to.expect(PENCE, fate);
    var request =
        new RequestOptions().setMethod(HttpMethod.POST).setAbsoluteURI(to.address().toString());
    var event =
        """
        {"id": "evt_1", "type": "payment_intent.created", "data": {"object":
          {"object": "payment_intent", "id": "pi_%d", "amount": %d}}}
        """
            .formatted(System.nanoTime(), PENCE);
    vertx.createHttpClient().request(request).compose(out -> out.send(event)).await();
  }
}
