package redrose.requests.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redrose.requests.AccessNeeds;
import redrose.requests.Uuid7;

class CallerPreferencesTest {
  private final Database database =
      Database.open(TestDatabase.fresh().settings(RoleMatrix.IVR), new SimpleMeterRegistry());
  private final CallerPreferences preferences = new CallerPreferences(database);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aNumberThatNobodySpokeOfHasNone() {
    assertThat(preferences.language("+447700900001")).isEmpty();
  }

  @Test
  void theLastWordCounts() {
    preferences.remember("+447700900001", "pl", Uuid7.next());
    preferences.remember("+447700900001", "ur", Uuid7.next());
    preferences.remember("+447700900002", "ro", Uuid7.next());
    assertThat(preferences.language("+447700900001")).contains("ur");
  }

  @Test
  void whatIsForgottenIsGone() {
    preferences.remember("+447700900001", "pl", Uuid7.next());
    preferences.forgetLanguage("+447700900001");
    preferences.forgetLanguage("+447700900001");
    assertThat(preferences.language("+447700900001")).isEmpty();
  }

  @Test
  void needsAndLanguageAreForgottenApart() {
    var needs = new AccessNeeds(true, false, true);
    preferences.remember("+447700900001", "pl", Uuid7.next());
    preferences.remember("+447700900001", needs, Uuid7.next());
    assertThat(preferences.language("+447700900001")).contains("pl");
    assertThat(preferences.needs("+447700900001")).contains(needs);
    preferences.forgetLanguage("+447700900001");
    assertThat(preferences.language("+447700900001")).isEmpty();
    assertThat(preferences.needs("+447700900001")).contains(needs);
    preferences.remember("+447700900001", "ur", Uuid7.next());
    preferences.forgetNeeds("+447700900001");
    assertThat(preferences.needs("+447700900001")).isEmpty();
    assertThat(preferences.language("+447700900001")).contains("ur");
  }
}
