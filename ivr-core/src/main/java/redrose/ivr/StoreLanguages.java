package redrose.ivr;

import java.util.Optional;
import java.util.UUID;
import redrose.ivr.journeys.language.LanguageMemory;
import redrose.requests.postgres.CallerPreferences;
import redrose.requests.postgres.Database;

/** The request store as it remembers languages. */
final class StoreLanguages implements LanguageMemory {
  private final CallerPreferences preferences;

  StoreLanguages(Database database) {
    this.preferences = new CallerPreferences(database);
  }

  @Override
  public Optional<String> language(String callerNumber) {
    return preferences.language(callerNumber);
  }

  @Override
  public void remember(String callerNumber, String language, UUID interactionId) {
    preferences.remember(callerNumber, language, interactionId);
  }

  @Override
  public void forget(String callerNumber) {
    preferences.forgetLanguage(callerNumber);
  }
}
