package redrose.console.line;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import redrose.console.web.Fields;
import redrose.console.web.Request;
import redrose.ivr.live.LiveSettings;
import redrose.ivr.live.SettingValues;
import redrose.requests.Setting;
import redrose.requests.SettingChange;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.SettingBook;

/** Settings as pages read and change them: the rows that the commands write, and calls hear of. */
final class SettingDesk {
  private static final int CHANGES_SHOWN = 10;

  private final SettingBook book;
  private final Clock clock;

  SettingDesk(Database database, Clock clock) {
    this.book = new SettingBook(database);
    this.clock = clock;
  }

  /** What stands now, as calls understand it. */
  LiveSettings now() {
    var settings = new LiveSettings(clock);
    settings.take(book.current());
    return settings;
  }

  /** What was changed lately, newest first. */
  List<SettingChange> history(List<String> keys) {
    return book.history(keys, CHANGES_SHOWN);
  }

  /**
   * Changes one, until when the form says.
   *
   * @throws IllegalArgumentException where that is no time to come
   */
  void change(Request request, String key, Optional<String> value) {
    var until = value.flatMap(_ -> until(request.form()));
    book.change(new Setting(key, value, until, request.staff().person()));
  }

  /** Lets several go by the directory again, by one act. */
  void reset(Request request, List<String> keys) {
    var by = request.staff().person();
    book.change(
        keys.stream()
            .map(key -> new Setting(key, Optional.empty(), Optional.empty(), by))
            .toList());
  }

  /** Brings back what stood before the last act among these keys, whatever it changed. */
  void undoLast(Request request, List<String> keys) {
    book.undoLast(keys, request.staff().person());
  }

  /** Brings back what stood before the last change. */
  void undo(Request request, String key) {
    book.undo(key, request.staff().person());
  }

  private Optional<Instant> until(Fields form) {
    return form.find("until").map(local -> SettingValues.until(local, clock.instant()));
  }
}
