package redrose.sandbox.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who is signed in to the console, by what a browser would send. */
final class ConsoleVisitor implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Pattern TOKEN = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(LIMIT).version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final URI console;

  private ConsoleVisitor(URI console) {
    this.console = console;
  }

  static ConsoleVisitor signIn(URI console, String name, String password)
      throws IOException, InterruptedException {
    var visitor = new ConsoleVisitor(console);
    var token = find(TOKEN, visitor.get("/sign-in"));
    var form =
        "form=%s&name=%s&password=%s"
            .formatted(encoded(token.orElse("")), encoded(name), encoded(password));
    var reply =
        visitor.send(
            visitor
                .request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    if (reply.statusCode() != 303) {
      throw new IOException("%s could not sign in at %s".formatted(name, console));
    }
    return visitor;
  }

  /** A page, or the reason why there is none. */
  String get(String path) throws IOException, InterruptedException {
    var reply = send(request(path).GET());
    if (reply.statusCode() != 200) {
      throw new IOException("%s was answered with %d".formatted(path, reply.statusCode()));
    }
    return reply.body();
  }

  static Optional<String> find(Pattern pattern, String page) {
    var found = pattern.matcher(page);
    return found.find() ? Optional.of(found.group(1).replace("&amp;", "&")) : Optional.empty();
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(console.resolve(path)).timeout(LIMIT);
    return cookies.isEmpty()
        ? request
        : request.header(
            "Cookie",
            cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; ")));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    var reply = client.send(request.build(), BodyHandlers.ofString());
    for (var line : reply.headers().allValues("Set-Cookie")) {
      var pair = line.substring(0, line.indexOf(';')).split("=", 2);
      cookies.put(pair[0], pair[1]);
    }
    return reply;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
  }
}
