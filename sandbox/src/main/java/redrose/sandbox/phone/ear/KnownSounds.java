package redrose.sandbox.phone.ear;

import java.util.List;
import java.util.stream.Stream;

/** Where the ear learns what prompts sound like. */
@FunctionalInterface
public interface KnownSounds {
  /**
   * The sounds that have appeared since this was last asked; the first time, all there are. Asked
   * again whenever something unfamiliar is heard, because the line makes sentences as it needs
   * them.
   */
  List<KnownSound> fresh();

  /** These and others. */
  default KnownSounds and(KnownSounds others) {
    return () -> Stream.of(this, others).flatMap(sounds -> sounds.fresh().stream()).toList();
  }
}
