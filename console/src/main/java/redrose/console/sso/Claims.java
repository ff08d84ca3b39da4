package redrose.console.sso;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import redrose.requests.staff.Role;

/** Reads who somebody is from what the issuer has signed. */
final class Claims {
  private static final int NAME_LENGTH_MAX = 100;

  private Claims() {}

  /** Their user name there: refunds hold two people apart by it, so it has to be theirs alone. */
  static String person(Map<String, ?> claims) throws SsoFailure {
    return Optional.ofNullable(claims.get("preferred_username"))
        .map(Object::toString)
        .map(String::strip)
        .filter(name -> name.matches("[^\\p{Cntrl}]{1," + NAME_LENGTH_MAX + "}"))
        .orElseThrow(() -> new SsoFailure("the ID token has no preferred_username"));
  }

  /** The roles among the values of a claim that begin with the prefix and are ours. */
  static Set<Role> roles(Map<String, ?> claims, String path, String prefix) {
    var roles = EnumSet.noneOf(Role.class);
    for (var value : values(claims, path)) {
      for (var role : Role.values()) {
        if (value.equals(prefix + role.option())) {
          roles.add(role);
        }
      }
    }
    return roles;
  }

  private static List<String> values(Map<String, ?> claims, String path) {
    Object value = claims;
    for (var name : path.split("\\.", -1)) {
      value = value instanceof Map<?, ?> map ? map.get(name) : null;
    }
    return switch (value) {
      case Collection<?> many -> many.stream().map(String::valueOf).toList();
      case null -> List.of();
      default -> List.of(value.toString());
    };
  }
}
