package redrose.requests.staff;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A local account.
 *
 * @param name what they type, and how refunds and sign-offs know them
 * @param passwordHash Argon2id in the PHC string format
 * @param disabledAt from when on it is of no use
 */
public record Account(
    UUID id, String name, Set<Role> roles, String passwordHash, Optional<Instant> disabledAt) {
  public Account {
    roles = Set.copyOf(roles);
  }

  /** A hash is nobody's business. */
  @Override
  public String toString() {
    return "Account[" + name + ", " + roles + "]";
  }
}
