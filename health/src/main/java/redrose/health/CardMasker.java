package redrose.health;

import net.logstash.logback.mask.ValueMasker;
import tools.jackson.core.TokenStreamContext;

/** Puts {@link CardScrubber} behind every value that a log line is made of. */
public final class CardMasker implements ValueMasker {
  /** The value to write instead, or null to leave it. */
  @Override
  public Object mask(TokenStreamContext context, Object value) {
    var text = String.valueOf(value);
    var scrubbed = CardScrubber.scrub(text);
    return scrubbed.equals(text) ? null : scrubbed;
  }
}
