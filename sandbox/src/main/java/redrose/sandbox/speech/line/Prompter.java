package redrose.sandbox.speech.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import redrose.prompts.Language;
import redrose.prompts.audio.G711;
import redrose.prompts.audio.Samples;
import redrose.prompts.speech.Narrator;
import redrose.prompts.speech.Speeches;

/** Speaks the rehearsal's short prompts, each once. */
final class Prompter {
  private final Path audio;
  private final Narrator narrator = new Narrator(Speeches.of(Language.EN));
  private final Map<String, MadeUtterance> made = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();

  /**
   * @param audio a folder that Asterisk sees at the same path
   */
  Prompter(Path audio) {
    this.audio = audio;
  }

  /** Says it; {@code about} is the value that it reads back. */
  MadeUtterance say(String text, String about) {
    var same = made.computeIfAbsent(text, this::make);
    return new MadeUtterance(same.key(), text, same.sounds(), about, same.lengthMs());
  }

  MadeUtterance say(String text) {
    return say(text, "");
  }

  private MadeUtterance make(String text) {
    var name = "rehearsal-" + count.incrementAndGet();
    var base = audio.resolve(name);
    var samples = narrator.narrate(text);
    try {
      Files.write(audio.resolve(name + ".alaw"), G711.toALaw(samples));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new MadeUtterance(
        name, text, List.of(base.toString()), "", (int) Samples.lengthMs(samples));
  }
}
