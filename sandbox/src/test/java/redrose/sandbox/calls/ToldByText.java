package redrose.sandbox.calls;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import redrose.sandbox.phone.script.Verdict;

/** What a caller's telephone got, from the folder that the running line puts its texts into. */
final class ToldByText {
  private static final long LIMIT_NS = TimeUnit.SECONDS.toNanos(60);
  private static final long POLL_MS = 100;

  private ToldByText() {}

  /** The words of the text that has the receipt of a call's payment in it; waits for it. */
  static String of(Verdict call) throws IOException, InterruptedException {
    var receipt = call.record().payment().orElseThrow().receipt();
    for (long end = System.nanoTime() + LIMIT_NS; System.nanoTime() < end; ) {
      try (var files = Files.list(RunningStack.STATE.resolve("texts"))) {
        for (var file : files.filter(one -> one.toString().endsWith(".json")).toList()) {
          var words = new ObjectMapper().readTree(file.toFile()).path("words").asText();
          if (words.contains(receipt)) {
            return words;
          }
        }
      }
      Thread.sleep(POLL_MS);
    }
    throw new AssertionError("no text with the receipt " + receipt);
  }
}
