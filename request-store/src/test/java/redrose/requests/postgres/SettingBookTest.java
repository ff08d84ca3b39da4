package redrose.requests.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redrose.requests.Setting;
import redrose.requests.SettingChange;

class SettingBookTest {
  private static final String KEY = "announcement";

  private final TestDatabase store = TestDatabase.fresh();
  private final Database console = store.open(RoleMatrix.CONSOLE);
  private final SettingBook book = new SettingBook(console);
  private final LinkedBlockingQueue<String> news = new LinkedBlockingQueue<>();

  @AfterEach
  void close() {
    console.close();
  }

  private static Setting says(String words) {
    return new Setting(KEY, Optional.of("\"" + words + "\""), Optional.empty(), "A. Supervisor");
  }

  @Test
  void theNewestCountsAndAnUndoBringsBackWhatStoodBefore() {
    book.change(says("first"));
    book.change(says("second"));
    assertThat(book.current()).containsExactly(says("second"));

    book.undo(KEY, "B. Supervisor");
    assertThat(book.current().getFirst().value()).contains("\"first\"");
    assertThat(book.current().getFirst().changedBy()).isEqualTo("B. Supervisor");

    book.undo(KEY, "B. Supervisor");
    assertThat(book.current().getFirst().value()).contains("\"second\"");
  }

  @Test
  void whatOneActChangedIsUndoneTogetherAndNothingElseIs() {
    book.change(says("first"));
    book.change(of("desk.a.open", "true"));
    book.change(of("desk.a.lines", "3"));
    book.change(List.of(of("desk.a.open", null), of("desk.a.lines", null)));

    var keys = List.of("desk.a.open", "desk.a.hours", "desk.a.lines");
    assertThat(book.undoLast(keys, "A. Supervisor"))
        .containsExactly(of("desk.a.lines", "3"), of("desk.a.open", "true"));
    assertThat(book.undoLast(keys, "A. Supervisor"))
        .containsExactly(of("desk.a.lines", null), of("desk.a.open", null));
    book.change(of("desk.a.hours", "\"none\""));
    assertThat(book.undoLast(keys, "A. Supervisor")).containsExactly(of("desk.a.hours", null));
    assertThat(book.current()).contains(says("first"));
    assertThat(book.undoLast(List.of("desk.b.open"), "A. Supervisor")).isEmpty();
  }

  private static Setting of(String key, String json) {
    return new Setting(key, Optional.ofNullable(json), Optional.empty(), "A. Supervisor");
  }

  @Test
  void theFirstChangeIsUndoneToNothing() {
    book.change(says("first"));
    assertThat(book.undo(KEY, "A. Supervisor").value()).isEmpty();
  }

  @Test
  void aChangeIsAuditedByItsOwnTransactionOrNotAtAll() throws SQLException {
    book.change(says("first"));
    try (var connection = store.connect(RoleMatrix.CONSOLE);
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("INSERT INTO setting (key, changed_by) VALUES ('announcement', 'B.')");
      connection.rollback();
    }
    var entries = new ArrayList<String>();
    new AuditLog(console)
        .readAll(entry -> entries.add(entry.person() + " " + entry.action() + entry.details()));
    assertThat(entries).containsExactly("A. Supervisor setting-change{\"row\": 1}");
  }

  @Test
  void nobodyWritesTheLogByTheTriggersOwnWord() throws SQLException {
    try (var connection = store.connect(RoleMatrix.IVR);
        var statement = connection.createStatement()) {
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> statement.execute("SELECT note_in_audit('A.', 'x', 'y', '{}')"))
          .withMessageContaining("permission denied");
    }
  }

  @Test
  void whatWasChangedLatelyIsHadNewestFirst() {
    book.change(says("first"));
    book.change(says("second"));
    assertThat(book.history(List.of(KEY, "other"), 1))
        .extracting(SettingChange::setting)
        .containsExactly(says("second"));
  }

  @Test
  void itCountsUntilItEnds() {
    var noon = Instant.parse("2026-12-01T12:00:00Z");
    var setting = new Setting(KEY, Optional.of("{}"), Optional.of(noon), "A. Supervisor");
    book.change(setting);
    assertThat(book.current()).containsExactly(setting);
    assertThat(setting.countsAt(noon.minusSeconds(1))).isTrue();
    assertThat(setting.countsAt(noon)).isFalse();
  }

  @Test
  void aChangeIsToldOfAndSoIsWhatHappenedWhileTheStoreWasAway() throws InterruptedException {
    var ivr = store.open(RoleMatrix.IVR);
    var read = new SettingBook(ivr);
    try (var proxy = store.proxy();
        var _ =
            StoreNews.listen(
                store.settings(RoleMatrix.IVR, proxy),
                SettingBook.CHANNEL,
                () -> news.add(read.current().toString()))) {
      assertThat(next()).isEqualTo("[]");
      book.change(says("heard at once"));
      assertThat(next()).contains("heard at once");

      proxy.cut();
      book.change(says("while away"));
      proxy.restore();
      assertThat(next()).contains("while away");
    } finally {
      ivr.close();
    }
  }

  private String next() throws InterruptedException {
    var heard = news.poll(60, TimeUnit.SECONDS);
    assertThat(heard).as("nothing was heard").isNotNull();
    return heard;
  }
}
