package redrose.console.web;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import redrose.requests.staff.Role;

/**
 * Who may use a route.
 *
 * @param open whether nobody need have signed in
 * @param roles any one of them is enough
 * @param fresh whether the password must have been given in the last minutes: for what moves money
 */
public record Access(boolean open, Set<Role> roles, boolean fresh) {
  public Access {
    roles = Set.copyOf(roles);
  }

  /** Anybody on the network: the way in, style sheets, a public interface. */
  public static Access anybody() {
    return new Access(true, Set.of(), false);
  }

  /** Whoever has signed in, in any role. */
  public static Access staff() {
    return new Access(false, EnumSet.allOf(Role.class), false);
  }

  /** These roles and no other. */
  public static Access only(Role first, Role... others) {
    return new Access(false, EnumSet.of(first, others), false);
  }

  /** Whoever works on money. */
  public static Access finance() {
    return only(Role.FINANCE, Role.FINANCE_APPROVER);
  }

  /** The second person, whose word moves money. */
  public static Access approvers() {
    return only(Role.FINANCE_APPROVER).afterSigningInAgain();
  }

  /** The same, for those who have just shown again who they are. */
  public Access afterSigningInAgain() {
    return new Access(open, roles, true);
  }

  /** As the table of routes has it: {@code supervisor, finance}. */
  @Override
  public String toString() {
    var who =
        open
            ? "anybody"
            : roles.size() == Role.values().length
                ? "staff"
                : roles.stream().sorted().map(Role::words).collect(Collectors.joining(", "));
    return fresh ? who + ", just signed in" : who;
  }
}
