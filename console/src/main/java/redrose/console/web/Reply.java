package redrose.console.web;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An answer to a request.
 *
 * @param headers beside those that every answer has, and instead of them where the name is the same
 * @param cookies whole Set-Cookie lines
 */
public record Reply(int status, Map<String, String> headers, List<String> cookies, Body body) {
  /** What follows the headers. */
  public sealed interface Body permits Bytes, Pieces, Events {}

  /** All of it at once. */
  public record Bytes(Buffer content) implements Body {}

  /** A piece after the other, as fast as the browser takes them. */
  public record Pieces(Writing writing) implements Body {}

  /** Server-sent events (WHATWG HTML, section 9.2), until the browser leaves. */
  public record Events(Subscribing subscribing) implements Body {}

  /** Writes a long answer; blocks where the browser is slow. */
  @FunctionalInterface
  public interface Writing {
    void to(Chunks chunks) throws IOException;
  }

  /** Takes pieces of a long answer. */
  @FunctionalInterface
  public interface Chunks {
    /**
     * Sends one.
     *
     * @throws IOException where the browser has gone or takes nothing any more
     */
    void send(byte[] bytes) throws IOException;

    /** The same for text, as UTF-8. */
    default void send(String text) throws IOException {
      send(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Begins to send events; what is returned is closed when the browser has left. */
  @FunctionalInterface
  public interface Subscribing {
    AutoCloseable to(EventStream stream);
  }

  /** A page. */
  public static Reply page(String html) {
    return of(200, "text/html; charset=utf-8", html);
  }

  /** Any text. */
  public static Reply of(int status, String type, String text) {
    return new Reply(
        status, Map.of("Content-Type", type), List.of(), new Bytes(Buffer.buffer(text)));
  }

  /** Anything else, all of it at once. */
  public static Reply of(String type, byte[] content) {
    return new Reply(
        200, Map.of("Content-Type", type), List.of(), new Bytes(Buffer.buffer(content)));
  }

  /** Go there, by GET. */
  public static Reply seeOther(String address) {
    return new Reply(303, Map.of("Location", address), List.of(), new Bytes(Buffer.buffer()));
  }

  /** A file to keep, written as it goes. */
  public static Reply download(String fileName, String type, Writing writing) {
    return new Reply(
        200,
        Map.of(
            "Content-Type",
            type,
            "Content-Disposition",
            "attachment; filename=\"" + fileName + "\""),
        List.of(),
        new Pieces(writing));
  }

  /** Events. */
  public static Reply events(Subscribing subscribing) {
    return new Reply(
        200, Map.of("Content-Type", "text/event-stream"), List.of(), new Events(subscribing));
  }

  /** The same with another status. */
  public Reply status(int other) {
    return new Reply(other, headers, cookies, body);
  }

  /** The same as an answer to a form that something is wrong with, or is right. */
  public Reply refusedWhen(boolean wrong) {
    return wrong ? status(422) : this;
  }

  /** The same with a header more. */
  public Reply header(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, more, cookies, body);
  }

  /** The same with a cookie more. */
  public Reply cookie(String line) {
    return new Reply(
        status, headers, Stream.concat(cookies.stream(), Stream.of(line)).toList(), body);
  }
}
