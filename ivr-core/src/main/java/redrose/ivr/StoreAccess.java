package redrose.ivr;

import java.util.Optional;
import java.util.UUID;
import redrose.ivr.journeys.access.AccessMemory;
import redrose.requests.AccessNeeds;
import redrose.requests.postgres.CallerPreferences;
import redrose.requests.postgres.Database;

/** The request store as it remembers how callers want to be led. */
final class StoreAccess implements AccessMemory {
  private final CallerPreferences preferences;

  StoreAccess(Database database) {
    this.preferences = new CallerPreferences(database);
  }

  @Override
  public Optional<AccessNeeds> needs(String callerNumber) {
    return preferences.needs(callerNumber);
  }

  @Override
  public void remember(String callerNumber, AccessNeeds needs, UUID interactionId) {
    preferences.remember(callerNumber, needs, interactionId);
  }

  @Override
  public void forget(String callerNumber) {
    preferences.forgetNeeds(callerNumber);
  }
}
