package redrose.console.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Style sheet and scripts, under a folder that changes its name when one of them does, so a browser
 * may keep them for good.
 */
public final class Assets implements PageFamily {
  private static final List<String> NAMES =
      List.of(
          "console.css", "console.js", "live.js", "replay.js", "govuk-frontend.min.js", "rose.svg");
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private final Map<String, byte[]> files;
  private final String folder;

  private Assets(Map<String, byte[]> files, String folder) {
    this.files = files;
    this.folder = folder;
  }

  /** Reads what the build has put beside our classes. */
  public static Assets read() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var files = new LinkedHashMap<String, byte[]>();
      for (var name : NAMES) {
        var content = read(name);
        digest.update(content);
        files.put(name, content);
      }
      return new Assets(files, HexFormat.of().formatHex(digest.digest(), 0, 6));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  /** The address of one of them. */
  public String address(String name) {
    if (!files.containsKey(name)) {
      throw new IllegalArgumentException("there is no " + name);
    }
    return "/assets/" + folder + "/" + name;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.get("/assets/:folder/:name", Access.anybody(), this::answer));
  }

  private Reply answer(Request request) {
    var name = request.part("name");
    var content = files.get(name);
    if (content == null) {
      return Reply.of(404, "text/plain; charset=utf-8", "There is no such file.");
    }
    var kept = request.part("folder").equals(folder) ? "max-age=31536000, immutable" : "no-cache";
    return Reply.of(
            200,
            TYPES.get(name.substring(name.lastIndexOf('.') + 1)),
            new String(content, StandardCharsets.UTF_8))
        .header("Cache-Control", "public, " + kept);
  }

  private static byte[] read(String name) {
    try (var stream = Assets.class.getResourceAsStream("/assets/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("the build has not made assets/" + name);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
