package redrose.sandbox.crash.line;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import redrose.sandbox.stripe.SimulatorControl;

/**
 * Somebody with a telephone and a browser: reads the text with the link, opens it at a gateway as
 * the site's proxy would lead there, and pays on the page that it leads to.
 *
 * @param storeUrl JDBC address of the store, with a user who may read all: the texts are there
 * @param doors the gateways' webhook ports
 */
public record Payer(String storeUrl, List<Integer> doors, SimulatorControl pages) {
  private static final String TEXT =
      """
      SELECT details ->> 'link' FROM notification
      JOIN payment_request USING (interaction_id)
      WHERE template = 'pay-link' AND payment_request.id = ?
      ORDER BY notification.id DESC LIMIT 1
      """;
  private static final int TRIES = 60;
  private static final int PAUSE_MS = 250;
  private static final int SEE_OTHER = 303;
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final HttpClient BROWSER = HttpClient.newHttpClient();

  /** Waits a while for the text; empty where none came. */
  public Optional<URI> link(UUID request) {
    for (int tries = 0; tries < TRIES; tries++) {
      var link = text(request);
      if (link.isPresent()) {
        return link;
      }
      Signals.pause(PAUSE_MS);
    }
    return Optional.empty();
  }

  /**
   * Tries to pay on a page.
   *
   * @return whether it was paid there
   */
  public boolean pay(String page, boolean isDeclined) {
    try {
      return pages.payOnPage(page, isDeclined);
    } catch (IllegalArgumentException _) {
      return false; // the page's time is over
    }
  }

  /** Goes back to our own page from the provider's, as its button leads. */
  public void goBack(URI link) {
    open(URI.create(link + "/done"));
  }

  /** Opens a link; the provider's name of the page that it leads to, or empty where it is over. */
  public Optional<String> page(URI link) {
    for (int tries = 0; tries < TRIES; tries++) {
      var answer = open(link);
      var there =
          answer
              .filter(one -> one.statusCode() == SEE_OTHER)
              .flatMap(one -> one.headers().firstValue("Location"));
      if (there.isPresent()) {
        return there.map(address -> address.substring(address.lastIndexOf('/') + 1));
      }
      boolean isOver = answer.filter(one -> !one.body().contains("checking")).isPresent();
      if (isOver) {
        return Optional.empty();
      }
      Signals.pause(PAUSE_MS);
    }
    return Optional.empty();
  }

  /** At whichever gateway is there. */
  private Optional<HttpResponse<String>> open(URI link) {
    for (var door : doors) {
      var there = URI.create("http://127.0.0.1:" + door + link.getPath());
      try {
        var request = HttpRequest.newBuilder(there).timeout(LIMIT).build();
        return Optional.of(BROWSER.send(request, BodyHandlers.ofString()));
      } catch (IOException _) {
        // this one is dead
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<URI> text(UUID request) {
    try (var connection = DriverManager.getConnection(storeUrl);
        var query = connection.prepareStatement(TEXT)) {
      query.setObject(1, request);
      var rows = query.executeQuery();
      return rows.next() ? Optional.of(URI.create(rows.getString(1))) : Optional.empty();
    } catch (SQLException _) {
      return Optional.empty(); // the database is struck
    }
  }
}
