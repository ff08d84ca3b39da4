package redrose.ivr.callbacks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import redrose.requests.CallBack;

/**
 * Has Asterisk ring a number and bring whoever picks up to ivr-core, by a call file in its spool's
 * folder: the only way, as no interface of Asterisk's is open. What a file says is fixed but for a
 * number, an id and a count, each of a shape that leaves no room for a second line.
 *
 * @param outgoing the folder that Asterisk watches
 */
record CallFiles(Path outgoing, CallBackSettings settings) {
  /** How long it rings. */
  static final int RING_SECONDS = 40;

  private static final String CONTEXT = "call-back";

  /** A file has to appear whole, so it is written beside the folder and moved into it. */
  void ring(CallBack callBack) {
    var name = "redrose-" + callBack.id() + "-" + callBack.tries() + ".call";
    try {
      var written = outgoing.resolveSibling("." + name + "." + UUID.randomUUID());
      Files.writeString(written, text(callBack), StandardCharsets.US_ASCII);
      Files.move(written, outgoing.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("No call file can be written to " + outgoing, e);
    }
  }

  private String text(CallBack callBack) {
    var channel = settings.channel().replace(CallBackSettings.NUMBER, callBack.number().e164());
    var from = settings.callerId().map("CallerID: <%s>%n"::formatted).orElse("");
    return from
        + """
        Channel: %s
        WaitTime: %d
        MaxRetries: 0
        AlwaysDelete: yes
        Context: %s
        Extension: s
        Priority: 1
        Setvar: CALL_BACK=%s
        Setvar: CALL_BACK_TRY=%d
        Setvar: CALL_BACK_NUMBER=%s
        """
            .formatted(
                channel,
                RING_SECONDS,
                CONTEXT,
                callBack.id(),
                callBack.tries(),
                callBack.number().e164());
  }
}
