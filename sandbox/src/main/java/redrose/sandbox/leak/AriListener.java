package redrose.sandbox.leak;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/**
 * Somebody who turned Asterisk's REST interface on, and writes down the events that it tells of
 * every channel.
 *
 * @see <a
 *     href="https://docs.asterisk.org/Configuration/Interfaces/Asterisk-REST-Interface-ARI/">ARI</a>
 */
public final class AriListener implements Closeable {
  private static final String NAME = "listener";
  private static final long LIMIT_S = 30;

  private final HttpClient client;
  private final WebSocket socket;
  private final Notes notes;

  private AriListener(HttpClient client, WebSocket socket, Notes notes) {
    this.client = client;
    this.socket = socket;
    this.notes = notes;
  }

  /** Turns it on in a rendered configuration. */
  public static void allow(Path configuration, int port) {
    Change.create(
        configuration.resolve("http.conf"),
        "[general]",
        "enabled = yes",
        "bindaddr = 127.0.0.1",
        "bindport = " + port);
    Change.create(
        configuration.resolve("ari.conf"),
        "[general]",
        "enabled = yes",
        "[" + NAME + "]",
        "type = user",
        "read_only = yes",
        "password = " + NAME);
    Change.add(
        configuration.resolve("modules.conf"),
        "require = res_http_websocket.so",
        "require = res_websocket_client.so",
        "require = res_stasis.so",
        "require = res_ari.so",
        "require = res_ari_model.so",
        "require = res_ari_events.so");
  }

  /** Logs in and writes each event on a line of a file, until it is closed or Asterisk ends. */
  public static AriListener start(int port, Path file) throws IOException {
    var address =
        URI.create(
            "ws://127.0.0.1:%d/ari/events?app=%s&subscribeAll=true&api_key=%s:%s"
                .formatted(port, NAME, NAME, NAME));
    var notes = new Notes(Files.newBufferedWriter(file));
    var client = HttpClient.newHttpClient();
    try {
      var socket =
          client
              .newWebSocketBuilder()
              .buildAsync(address, notes)
              .orTimeout(LIMIT_S, TimeUnit.SECONDS)
              .join();
      return new AriListener(client, socket, notes);
    } catch (CompletionException e) {
      client.close();
      throw new IOException("Asterisk's REST interface does not let us in", e);
    }
  }

  /** What is said becomes lines. */
  private static final class Notes implements WebSocket.Listener {
    private final Writer file;

    Notes(Writer file) {
      this.file = file;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      try {
        file.append(data).append(last ? "\n" : "");
        file.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      socket.request(1);
      return null;
    }
  }

  /** Ends it; what it heard is in the file then. */
  @Override
  public void close() throws IOException {
    socket.abort();
    client.shutdownNow();
    client.close();
    notes.file.close();
  }
}
