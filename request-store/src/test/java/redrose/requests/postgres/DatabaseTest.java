package redrose.requests.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redrose.requests.HandoverToken;
import redrose.requests.Interaction;
import redrose.requests.PaymentRequest;
import redrose.requests.StoreFailure;

class DatabaseTest {
  private final TestDatabase test = TestDatabase.fresh();
  private final ProxyServer proxy = test.proxy();
  private final Database database =
      Database.open(test.settings(RoleMatrix.GATEWAY, proxy), new SimpleMeterRegistry());

  @AfterEach
  void close() {
    database.close();
    proxy.close();
  }

  @Test
  void itIsReadyWhileTheServerAnswersAndAgainWhenItIsBack() {
    assertThat(database.isReady()).isTrue();
    proxy.cut();
    assertThat(database.isReady()).isFalse();
    proxy.restore();
    Eventually.isTrue(database::isReady);
  }

  @Test
  void itOpensWhileTheServerIsAway() {
    proxy.cut();
    var later = Database.open(test.settings(RoleMatrix.GATEWAY, proxy), new SimpleMeterRegistry());
    try (later) {
      assertThat(later.isReady()).isFalse();
      proxy.restore();
      Eventually.isTrue(later::isReady);
    }
  }

  @Test
  void aCommitIsDurableEvenWhereTheServerIsSetToBeLax() throws SQLException {
    try (var superuser = test.superuser();
        var statement = superuser.createStatement()) {
      statement.execute("ALTER ROLE redrose_gateway SET synchronous_commit = off");
      var setting =
          database.with(
              handle -> handle.createQuery("SHOW synchronous_commit").mapTo(String.class).one());
      statement.execute("ALTER ROLE redrose_gateway RESET synchronous_commit");

      assertThat(setting).isEqualTo("on");
    }
  }

  @Test
  void aServerThatHangsIsGivenUp() {
    assertThat(database.isReady()).isTrue();
    proxy.hang();

    assertThatExceptionOfType(StoreFailure.class)
        .isThrownBy(() -> database.with(handle -> handle.execute("SELECT 1")))
        .matches(failure -> !failure.isRefusal());
    proxy.restore();
  }

  @Test
  void aStatementThatTakesTooLongIsEndedByTheServer() {
    assertThatExceptionOfType(StoreFailure.class)
        .isThrownBy(() -> database.with(handle -> handle.execute("SELECT pg_sleep(60)")))
        .withMessageContaining("statement timeout");
  }

  @Test
  void aLockIsNotWaitedForLong() throws SQLException {
    try (var owner = test.connect(OwnerRole.NAME);
        var statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      statement.execute("LOCK TABLE payment");

      assertThatExceptionOfType(StoreFailure.class)
          .isThrownBy(() -> new Payments(database, Fixture.LEASE).find(UUID.randomUUID()))
          .withMessageContaining("lock timeout");
    }
  }

  @Test
  void aFailureShowsNothingOfWhatWasToBeWritten() {
    var call = Interaction.call("", "", "1.1", Instant.now());
    var request = PaymentRequest.of(call, "social-care", "bill-canary", 100);

    assertThatExceptionOfType(StoreFailure.class)
        .isThrownBy(() -> new PaymentRequests(database).insert(request, HandoverToken.random()))
        .satisfies(failure -> assertThat(stackTrace(failure)).doesNotContain("bill-canary"));
  }

  private static String stackTrace(Throwable failure) {
    var text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
