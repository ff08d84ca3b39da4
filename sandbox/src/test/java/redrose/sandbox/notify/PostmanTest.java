package redrose.sandbox.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redrose.ivr.notify.GovUkNotifyTexts;
import redrose.ivr.notify.Postman;
import redrose.requests.MobileNumber;
import redrose.requests.Notification;
import redrose.requests.NotificationLine;
import redrose.requests.NotificationState;
import redrose.requests.TextTemplate;
import redrose.requests.Uuid7;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.NotificationList;
import redrose.requests.postgres.NotificationWork;
import redrose.requests.postgres.Notifications;
import redrose.requests.postgres.RoleMatrix;
import redrose.requests.postgres.TestDatabase;

/** Texts from the outbox to Notify, by its own client, with everything that can go wrong there. */
class PostmanTest {
  private static final MobileNumber SOMEBODY = new MobileNumber("+447700900123");
  private static final int MOST_A_DAY = 3;

  private final Vertx vertx = Vertx.vertx();
  private final NotifyKey key = NotifyKey.random();
  private final UUID template = UUID.randomUUID();
  private final NotifySimulator notify = simulator(InstantSource.system());
  private final TestDatabase store = TestDatabase.fresh();
  private final Database database = store.open(RoleMatrix.IVR);
  private final NotificationList list = new NotificationList(database);

  private NotifySimulator simulator(InstantSource clock) {
    return NotifySimulator.start(vertx, key, template, clock)
        .toCompletionStage()
        .toCompletableFuture()
        .join();
  }

  @AfterEach
  void close() {
    database.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private Postman postman() {
    return postman(notify, key.text());
  }

  /** One that does not wait between its tries. */
  private Postman postman(NotifySimulator at, String apiKey) {
    var work = new NotificationWork(database, Duration.ofMinutes(5), MOST_A_DAY);
    var sender = new GovUkNotifyTexts(at.url().toString(), apiKey, template.toString());
    return new Postman(work, sender, 1_000, Duration.ZERO, new SimpleMeterRegistry());
  }

  private UUID queue(String about, MobileNumber to) {
    var text =
        new Notification(
            Uuid7.next(),
            about,
            Optional.empty(),
            to,
            "en",
            TextTemplate.RECEIPT,
            Map.of("amount", "£42.50", "receipt", "25437016"));
    new Notifications(database).queue(text);
    return text.id();
  }

  private NotificationLine only() {
    return list.newest(Optional.empty(), 2).getFirst();
  }

  @Test
  void aTextIsSentOnceWithItsWords() {
    var id = queue("receipt", SOMEBODY);
    var postman = postman();
    postman.round();
    postman.round();

    assertThat(notify.sent()).hasSize(1);
    var sent = notify.sent(id).orElseThrow();
    assertThat(sent.to()).isEqualTo("+447700900123");
    assertThat(sent.body())
        .isEqualTo("You paid £42.50 to the council. Your receipt number is 25437016.");
    assertThat(only().state()).isEqualTo(NotificationState.SENT);
    assertThat(only().to()).isEqualTo("+447••••••123");
  }

  @Test
  void whatIsToldTwiceIsSentOnce() {
    queue("receipt", SOMEBODY);
    queue("receipt", SOMEBODY);
    postman().round();

    assertThat(notify.sent()).hasSize(1);
    assertThat(list.newest(Optional.empty(), 5)).hasSize(1);
  }

  @Test
  void whatNotifyCannotTakeNowIsTriedAgain() {
    notify.next(NotifyFault.TOO_MANY);
    notify.next(NotifyFault.SERVER_FAULT);
    queue("receipt", SOMEBODY);
    var postman = postman();
    postman.round();
    assertThat(only().state()).isEqualTo(NotificationState.QUEUED);
    assertThat(only().lastError()).hasValueSatisfying(why -> assertThat(why).contains("429"));

    postman.round();
    postman.round();
    assertThat(only().state()).isEqualTo(NotificationState.SENT);
    assertThat(only().tries()).isEqualTo(3);
    assertThat(notify.sent()).hasSize(1);
  }

  @Test
  void aTextWhoseAnswerWasLostIsNotSentAgain() {
    notify.next(NotifyFault.LOST_ANSWER);
    var id = queue("receipt", SOMEBODY);
    var postman = postman();
    postman.round();
    assertThat(only().state()).isEqualTo(NotificationState.QUEUED);

    postman.round();
    assertThat(only().state()).isEqualTo(NotificationState.SENT);
    assertThat(notify.sent()).extracting(SentText::reference).containsExactly(id.toString());
  }

  @Test
  void aTextThatNotifyRefusesIsGivenUpWithItsReasonAndGoesOutWhenSomebodyHasMendedThat() {
    notify.template(UUID.randomUUID(), "((message))");
    var id = queue("receipt", SOMEBODY);
    var postman = postman();
    postman.round();
    postman.round();
    assertThat(only().state()).isEqualTo(NotificationState.GIVEN_UP);
    assertThat(only().tries()).isEqualTo(1);
    assertThat(only().lastError())
        .hasValueSatisfying(why -> assertThat(why).contains("400", "Template not found"));

    notify.template(template, "((message))");
    assertThat(list.retry(id)).isTrue();
    postman.round();
    assertThat(only().state()).isEqualTo(NotificationState.SENT);
    assertThat(list.retry(id)).isFalse();
  }

  @Test
  void aTemplateThatWantsMoreThanTheMessageIsSaid() {
    notify.template(template, "Dear ((name)), ((message))");
    queue("receipt", SOMEBODY);
    postman().round();

    assertThat(only().lastError())
        .hasValueSatisfying(why -> assertThat(why).contains("Missing personalisation: name"));
  }

  @Test
  void aKeyThatIsNotOursIsSaid() {
    queue("receipt", SOMEBODY);
    postman(notify, new NotifyKey(key.serviceId(), UUID.randomUUID()).text()).round();

    assertThat(only().state()).isEqualTo(NotificationState.GIVEN_UP);
    assertThat(only().lastError()).hasValueSatisfying(why -> assertThat(why).contains("403"));
    assertThat(notify.sent()).isEmpty();
  }

  @Test
  void aClockThatIsWrongIsSaid() {
    var later = simulator(() -> InstantSource.system().instant().plusSeconds(60));
    queue("receipt", SOMEBODY);
    postman(later, key.text()).round();

    assertThat(only().lastError()).hasValueSatisfying(why -> assertThat(why).contains("clock"));
  }

  @Test
  void oneNumberGetsSoManyADayAndNoMore() {
    for (var about : List.of("first", "second", "third", "fourth")) {
      queue(about, SOMEBODY);
    }
    queue("another's", new MobileNumber("+447700900124"));
    var postman = postman();
    for (int rounds = 0; rounds < 5; rounds++) {
      postman.round();
    }

    assertThat(notify.sent()).hasSize(MOST_A_DAY + 1);
    assertThat(list.newest(Optional.of(NotificationState.GIVEN_UP), 5))
        .singleElement()
        .satisfies(one -> assertThat(one.lastError().orElseThrow()).contains("24 hours"));
  }

  @Test
  void severalSendersSendEachTextOnce() {
    var ids =
        IntStream.range(0, 40)
            .mapToObj(
                n -> queue("text " + n, new MobileNumber("+4477009%05d".formatted(n))).toString())
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int senders = 0; senders < 4; senders++) {
        threads.execute(
            () -> {
              var postman = postman();
              for (int rounds = 0; rounds < 10; rounds++) {
                postman.round();
              }
            });
      }
    }

    assertThat(notify.sent())
        .extracting(SentText::reference)
        .containsExactlyInAnyOrderElementsOf(ids);
  }
}
