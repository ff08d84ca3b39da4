package redrose.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static redrose.sandbox.gateway.CardLine.CARD;
import static redrose.sandbox.gateway.CardLine.YES;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redrose.requests.postgres.Eventually;
import redrose.requests.postgres.TestDatabase;
import redrose.sandbox.crash.line.DatabaseServer;
import redrose.sandbox.crash.line.FreePort;
import redrose.sandbox.stripe.Fault;
import redrose.sandbox.stripe.FaultKind;

/** The disk of PostgreSQL is full: it answers, and takes nothing more. */
@EnabledIfSystemProperty(named = "redrose.long", matches = "true")
class FullDiskTest {
  private static final int DISK_MIB = 192;
  private static final int ROOM_MIB = 4;
  private static final String DISK_FULL = "53100";
  private static final int MOST_TRIES = 1_000;

  @TempDir(cleanup = CleanupMode.NEVER)
  static Path folder;

  private static SmallDisk disk;
  private static DatabaseServer server;
  private static CardLine line;
  private static Connection superuser;
  private static String eventsFile;
  private static int lastEvent = 100_000;

  @BeforeAll
  static void open() throws Exception {
    disk = new SmallDisk(folder.resolve("disk"), DISK_MIB);
    server =
        DatabaseServer.start(
            folder.resolve("disk/pg"), folder.resolve("postgresql.log"), FreePort.any());
    line = new CardLine(folder, Map.of(), TestDatabase.at(server.port()));
    assertThat(line.caller(CARD + YES).outcome()).contains("paid");
    // a whole segment of the log is there, so that the log has room where tables have none
    line.oracle.rows("SELECT pg_switch_wal()");
    line.oracle.change("CHECKPOINT");
    // a page takes few rows then, so that it is soon full for whoever has it at hand
    line.oracle.change("ALTER TABLE payment_event SET (fillfactor = 10, autovacuum_enabled = off)");
    // a connection that begins on a full disk is refused
    superuser = line.database.superuser();
    eventsFile = line.oracle.rows("SELECT pg_relation_filepath('payment_event')").getFirst() + '"';
    disk.fillBut(ROOM_MIB);
  }

  @AfterAll
  static void close() throws Exception {
    superuser.close();
    line.close();
    server.close();
    disk.close();
  }

  @AfterEach
  void makeRoom() throws Exception {
    disk.empty();
    disk.fillBut(ROOM_MIB);
  }

  @Test
  void whatCanNotBeBegunIsAskedOfNobodyAndIsPaidLater() throws Exception {
    var request = line.newRequest();
    var token = line.token(request);
    int intents = line.simulator.intents();
    fillUp();
    var refused =
        line.bring(WireCaller.pressing(CARD + YES), token, request.asteriskUniqueId()).outcome();
    assertThat(refused).contains("refused");
    assertThat(line.simulator.intents()).isEqualTo(intents);
    makeRoom();

    var again = line.request(request.reference());
    var paid =
        line.bring(WireCaller.pressing(CARD + YES), line.token(again), again.asteriskUniqueId());
    assertThat(paid.outcome()).contains("paid");
    line.settleByItself();
  }

  @ParameterizedTest
  @CsvSource({
    "payment_intents.create, refused, CANCELLED",
    "payment_methods.create, refused, CANCELLED",
    "payment_intents.confirm, unknown, PAID",
    "payment_intents.capture, unknown, PAID"
  })
  void whatStripeDidMeanwhileIsNotedOnceThereIsRoom(String operation, String outcome, String state)
      throws Exception {
    line.simulator.control.add(Fault.once(operation, FaultKind.HOLD_AFTER));
    var caller =
        CompletableFuture.supplyAsync(() -> line.caller(CARD + YES), Thread::startVirtualThread);
    line.simulator.control.awaitHeld(1);
    fillUp();
    line.simulator.control.release();
    assertThat(caller.get().outcome()).contains(outcome);
    makeRoom();

    line.settle();
    assertThat(line.oracle.states()).last().isEqualTo(state);
    awaitWholeRecord();
  }

  /** Not a page is left, and in those that are there is no room for a payment's move. */
  private static void fillUp() throws Exception {
    // the map of free pages: without it a full page is reported before the others are tried
    line.oracle.change("VACUUM payment_event");
    disk.fillBut(0);
    var said = "";
    // the table's index may be full first: what is refused for that takes the table's room, too
    for (int tries = 0; !said.contains(eventsFile) && tries < MOST_TRIES; tries++) {
      said = refusalOfAnEvent();
    }
    assertThat(said).contains(eventsFile);
  }

  private static String refusalOfAnEvent() {
    try (var event =
        superuser.prepareStatement(
            "INSERT INTO payment_event (payment_id, version, to_state, attempt, epoch)"
                + " SELECT id, ?, 'X', 1, 0 FROM payment ORDER BY created_at LIMIT 1")) {
      while (true) {
        event.setInt(1, ++lastEvent);
        event.executeUpdate();
      }
    } catch (SQLException e) {
      assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo(DISK_FULL);
      return e.getMessage();
    }
  }

  /** What the call noted has waited. */
  private static void awaitWholeRecord() {
    var calls = "SELECT count(*) FROM interaction_event WHERE kind = 'card_desk_left'";
    var desks = "SELECT count(*) FROM payment";
    Eventually.isTrue(() -> line.oracle.rows(calls).equals(line.oracle.rows(desks)));
    assertThat(line.oracle.rows(desks)).isNotEqualTo(List.of("0"));
  }
}
