package redrose.sandbox.phone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * A connection to the phone's Asterisk Manager Interface: actions with their responses, events to a
 * listener. Written by hand and small because card digits pass through it as key presses: no action
 * ever reaches a log or an exception's message, which general clients don't promise.
 */
final class Manager implements AutoCloseable {
  private static final int RESPONSE_LIMIT_MS = 10_000;

  private final Socket socket;
  private final OutputStream out;
  private final BufferedReader in;
  private final AtomicLong numbers = new AtomicLong();
  private final Map<String, CompletableFuture<Map<String, String>>> waiting =
      new ConcurrentHashMap<>();
  private final Consumer<Map<String, String>> events;

  /** Connects and logs in; events come on a thread of the connection's own. */
  static Manager connect(int port, String secret, Consumer<Map<String, String>> events)
      throws IOException {
    var manager = new Manager(port, events);
    try {
      manager.act("Login", Map.of("Username", "phone", "Secret", secret));
      return manager;
    } catch (IOException e) {
      manager.close();
      throw e;
    }
  }

  private Manager(int port, Consumer<Map<String, String>> events) throws IOException {
    this.events = events;
    socket = new Socket();
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
    socket.setTcpNoDelay(true);
    out = socket.getOutputStream();
    in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    in.readLine(); // the greeting
    Thread.ofVirtual().name("phone-manager").start(this::read);
  }

  /**
   * Sends an action and waits for its response.
   *
   * @throws IOException if Asterisk refuses it or doesn't answer within 10 s; the message names the
   *     action and Asterisk's reason only
   */
  Map<String, String> act(String action, Map<String, String> fields) throws IOException {
    return act(Long.toString(numbers.incrementAndGet()), action, fields);
  }

  /** The same with an id of one's own, which a later event about the action carries too. */
  Map<String, String> act(String id, String action, Map<String, String> fields) throws IOException {
    var response = new CompletableFuture<Map<String, String>>();
    waiting.put(id, response);
    var text = new StringBuilder("Action: " + action + "\r\nActionID: " + id + "\r\n");
    fields.forEach((name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
    try {
      send(text.append("\r\n").toString());
      return checked(action, response.get(RESPONSE_LIMIT_MS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while the phone did: " + action, e);
    } catch (TimeoutException | ExecutionException e) {
      throw new IOException("The phone's Asterisk gave no answer to: " + action, e);
    } finally {
      waiting.remove(id);
    }
  }

  private static Map<String, String> checked(String action, Map<String, String> response)
      throws IOException {
    if ("Error".equals(response.get("Response"))) {
      throw new IOException(
          "The phone's Asterisk refused " + action + ": " + response.get("Message"));
    }
    return response;
  }

  private synchronized void send(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private void read() {
    var message = new LinkedHashMap<String, String>();
    try {
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        var colon = line.indexOf(':');
        if (line.isEmpty()) {
          deliver(Map.copyOf(message));
          message.clear();
        } else if (colon > 0) {
          message.putIfAbsent(line.substring(0, colon), line.substring(colon + 1).strip());
        }
      }
    } catch (IOException e) {
      // the socket was closed, by us or by Asterisk's end: whoever waits is told below
    }
    var gone = new UncheckedIOException(new IOException("The phone's Asterisk has gone"));
    waiting.values().forEach(response -> response.completeExceptionally(gone));
  }

  private void deliver(Map<String, String> message) {
    if (message.containsKey("Response")) {
      var response = waiting.get(message.getOrDefault("ActionID", ""));
      if (response != null) response.complete(message);
    } else if (message.containsKey("Event")) {
      events.accept(message);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
