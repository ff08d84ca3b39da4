package redrose.console;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a window: keeps cookies, follows nothing, sends what an attacker might. */
public final class PlainBrowser {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Pattern FORM_TOKEN = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(LIMIT).version(HttpClient.Version.HTTP_1_1).build();

  /** What it would send back, by name; a test may change them. */
  public final Map<String, String> cookies = new LinkedHashMap<>();

  private final String address;

  private PlainBrowser(String address) {
    this.address = address;
  }

  /** One that asks at that address. */
  public static PlainBrowser at(String address) {
    return new PlainBrowser(address);
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  /** What a GET is answered with, whether or not the answer ever ends. */
  public int status(String path) {
    try {
      var reply = CLIENT.send(request(path).GET().build(), BodyHandlers.ofInputStream());
      reply.body().close();
      return reply.statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends a form as it is given, with the headers of another site's page if there are any. */
  public HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
    var body =
        form.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    var request =
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  /** The token of the first form on a page. */
  public String formToken(String path) {
    var found = FORM_TOKEN.matcher(get(path).body());
    if (!found.find()) {
      throw new AssertionError("there is no form on " + path);
    }
    return found.group(1);
  }

  /** Signs in as a person would. */
  public HttpResponse<String> signIn(String name, String password) {
    var token = formToken("/sign-in");
    return post("/sign-in", Map.of("form", token, "name", name, "password", password));
  }

  private HttpRequest.Builder request(String path) {
    var builder = HttpRequest.newBuilder(URI.create(address + path)).timeout(LIMIT);
    if (!cookies.isEmpty()) {
      builder.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return builder;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      var response = CLIENT.send(request.build(), BodyHandlers.ofString());
      response.headers().allValues("Set-Cookie").forEach(this::keep);
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String line) {
    var pair = line.substring(0, line.indexOf(';')).split("=", 2);
    if (line.contains("Max-Age=0")) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }
}
