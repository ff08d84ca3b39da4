package redrose.requests.staff;

import java.time.Instant;
import java.util.Set;

/**
 * Somebody who has signed in to the console.
 *
 * @param person their name, as refunds and sign-offs know them
 * @param signedInAt when they last showed who they are
 * @param local whether they have a password here; otherwise single sign-on vouches for them
 */
public record Visitor(String person, Set<Role> roles, Instant signedInAt, boolean local) {
  public Visitor {
    roles = Set.copyOf(roles);
  }

  /** Whether one of these is theirs. */
  public boolean hasAny(Set<Role> any) {
    return roles.stream().anyMatch(any::contains);
  }
}
