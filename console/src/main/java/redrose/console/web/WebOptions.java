package redrose.console.web;

import java.time.Duration;

/**
 * Where and within what limits pages are served.
 *
 * @param host loopback or a private link: TLS is the site's proxy's
 * @param port 0 for any free one
 * @param atOnce requests that are worked on at a time; one more is told to come back
 * @param bodyMaxBytes of a form
 * @param workLimit for one answer to be ready
 * @param writeLimit for a browser to take a piece of a long answer
 */
public record WebOptions(
    String host, int port, int atOnce, int bodyMaxBytes, Duration workLimit, Duration writeLimit) {

  /** The usual limits. */
  public static WebOptions at(String host, int port) {
    return new WebOptions(
        host, port, 64, 64 * 1024, Duration.ofSeconds(30), Duration.ofSeconds(30));
  }
}
