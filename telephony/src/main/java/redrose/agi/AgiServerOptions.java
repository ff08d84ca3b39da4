package redrose.agi;

/**
 * Where a FastAGI server listens and what it puts up with.
 *
 * @param host the address to listen on; loopback or a private link only, FastAGI has no encryption
 * @param port the port, 0 to 65535; 0 takes a free one
 * @param maxConnections connections at once, calls and half-open ones together; further ones are
 *     closed unread
 * @param maxLineBytes longest line that Asterisk may send, its end not counted; a reply of several
 *     lines counts as one
 * @param maxHeaders most lines that may open a connection before the empty one
 * @param headerTimeoutMs longest time from connecting to that empty line
 * @param idleTimeoutMs longest time that one command may wait for its reply; a connected
 *     conversation is one command, so hours
 * @param acceptBacklog connections that the kernel may hold until they are accepted
 * @param eventLoops event loops that serve the connections
 */
public record AgiServerOptions(
    String host,
    int port,
    int maxConnections,
    int maxLineBytes,
    int maxHeaders,
    long headerTimeoutMs,
    long idleTimeoutMs,
    int acceptBacklog,
    int eventLoops) {

  public AgiServerOptions {
    requirePositive("maxConnections", maxConnections);
    requirePositive("maxLineBytes", maxLineBytes);
    requirePositive("maxHeaders", maxHeaders);
    requirePositive("headerTimeoutMs", headerTimeoutMs);
    requirePositive("idleTimeoutMs", idleTimeoutMs);
    requirePositive("acceptBacklog", acceptBacklog);
    requirePositive("eventLoops", eventLoops);
  }

  /** The usual limits: 12,000 connections, 64 KiB a line, 5 s to say hello, 4 h a command. */
  public static AgiServerOptions at(String host, int port) {
    var eventLoops = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    return new AgiServerOptions(
        host, port, 12_000, 65_536, 128, 5_000, 4 * 3_600_000L, 4_096, eventLoops);
  }

  /** The same with room for this many connections at once. */
  public AgiServerOptions withMaxConnections(int connections) {
    return new AgiServerOptions(
        host,
        port,
        connections,
        maxLineBytes,
        maxHeaders,
        headerTimeoutMs,
        idleTimeoutMs,
        acceptBacklog,
        eventLoops);
  }

  private static void requirePositive(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be positive, but is " + value);
    }
  }
}
