package redrose.ivr.journeys.language;

import java.util.Optional;
import java.util.UUID;

/** Remembers which language a number wants, as long as its caller wants that. */
public interface LanguageMemory {
  /** The language's tag; empty where none is remembered. */
  Optional<String> language(String callerNumber);

  /**
   * Remembers it.
   *
   * @param interactionId the call on which they agreed
   */
  void remember(String callerNumber, String language, UUID interactionId);

  /** Forgets it. */
  void forget(String callerNumber);
}
