package redrose.health;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads a process's configuration from environment variables, and its secrets from the files that
 * they name. Every reader throws {@link CannotStart} with one sentence where a value is missing or
 * wrong; a secret's value is never part of it.
 */
public final class Settings {
  private static final int PORT_MAX = 65_535;
  private static final Set<String> HTTP = Set.of("http", "https");

  private final Map<String, String> variables;

  private Settings(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  /** The environment of this process. */
  public static Settings ofEnvironment() {
    return new Settings(System.getenv());
  }

  /** These variables, for tests and for processes within one another. */
  public static Settings of(Map<String, String> variables) {
    return new Settings(variables);
  }

  /** A value that must be set. */
  public String text(String name) {
    return find(name).orElseThrow(() -> new CannotStart("Set " + name + ": it has no default."));
  }

  /** A value that may be left out. */
  public String text(String name, String byDefault) {
    return find(name).orElse(byDefault);
  }

  /** A value that may be left out and then means nothing; blank counts as left out. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(variables.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /** A TCP or UDP port, 0 to 65535; 0 is any free one. */
  public int port(String name, int byDefault) {
    var port = number(name, byDefault);
    if (port < 0 || port > PORT_MAX) {
      throw new CannotStart("Set " + name + " to a port, 0 to 65535: it is " + port + ".");
    }
    return port;
  }

  /** A whole number. */
  public int number(String name, int byDefault) {
    var value = find(name);
    try {
      return value.map(Integer::parseInt).orElse(byDefault);
    } catch (NumberFormatException _) {
      throw new CannotStart("Set " + name + " to a number: it is " + value.orElseThrow() + ".");
    }
  }

  /**
   * A value of any kind that may be left out.
   *
   * @param reader refuses with {@link IllegalArgumentException}, whose message says what is wrong
   * @param form what the value looks like, as the end of "Set NAME to …"
   */
  public <T> T read(String name, String byDefault, Function<String, T> reader, String form) {
    try {
      return reader.apply(text(name, byDefault));
    } catch (IllegalArgumentException e) {
      throw new CannotStart("Set " + name + " to " + form + ": " + e.getMessage() + ".", e);
    }
  }

  /** An existing folder that must be named. */
  public Path folder(String name) {
    var folder = Path.of(text(name));
    if (!Files.isDirectory(folder)) {
      throw new CannotStart("Set " + name + " to a folder: there is none at " + folder + ".");
    }
    return folder;
  }

  /** An http or https address that may be left out. */
  public Optional<URI> address(String name) {
    return find(name).map(value -> address(name, value));
  }

  /**
   * The same, for what must not be read on its way: an https address, or any on this machine.
   *
   * @param what goes there, as the subject of "… may not go to ADDRESS unencrypted"
   */
  public Optional<URI> encryptedAddress(String name, String what) {
    var address = address(name);
    address
        .filter(one -> one.getScheme().equals("http") && !isLoopback(name, one.getHost()))
        .ifPresent(
            one -> {
              throw new CannotStart(
                  "Set %s to an https address: %s may not go to %s unencrypted."
                      .formatted(name, what, one));
            });
    return address;
  }

  private static boolean isLoopback(String name, String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new CannotStart(
          "Set " + name + " to an address or a known name: no machine is called " + host + ".", e);
    }
  }

  /**
   * A host of this machine or of a private link, to which what is not encrypted may go.
   *
   * @param why what goes there, as the subject of "… and HOST is public"
   */
  public String privateHost(String name, String byDefault, String why) {
    var host = text(name, byDefault);
    try {
      var address = InetAddress.getByName(host);
      if (address.isLoopbackAddress()
          || address.isSiteLocalAddress()
          || address.isLinkLocalAddress()) {
        return host;
      }
    } catch (UnknownHostException e) {
      throw new CannotStart(
          "Set " + name + " to an address or a known name: no machine is called " + host + ".", e);
    }
    throw new CannotStart(
        "Set %s to a loopback or private address: %s, and %s is public."
            .formatted(name, why, host));
  }

  /** A secret: what the file that the variable names holds, without the line's end. */
  public String secret(String name) {
    var file = Path.of(text(name));
    try {
      var secret = Files.readString(file).strip();
      if (secret.isEmpty()) {
        throw new CannotStart("Put the secret into " + file + " (" + name + "): it is empty.");
      }
      return secret;
    } catch (IOException e) {
      throw new CannotStart(
          "Set " + name + " to a file that this user can read: " + file + " is none.", e);
    }
  }

  private static URI address(String name, String value) {
    try {
      var address = URI.create(value);
      if (address.getHost() != null && HTTP.contains(address.getScheme())) {
        return address;
      }
    } catch (IllegalArgumentException _) {
      // said below
    }
    throw new CannotStart("Set " + name + " to an http or https address: it is " + value + ".");
  }
}
