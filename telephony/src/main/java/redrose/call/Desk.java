package redrose.call;

import java.util.regex.Pattern;

/**
 * Somebody who can be rung, by the name that the dialplan knows. The dialplan alone says which
 * number that is, so that no call script can dial anything else.
 *
 * @param name lower case letters, digits and hyphens, at most 40
 */
public record Desk(String name) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  public Desk {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a desk's name: " + name);
    }
  }
}
