package redrose.prompts;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redrose.call.Utterance;

/**
 * What speaks on the line, in one language: turns a prompt and its values into something to play.
 * Safe for many calls at once; one a process and language.
 *
 * <p>A prompt without variables has its audio from the build. One with variables, or several
 * joined, gets its audio the first time {@link Utterance#sounds()} is asked for, in tens of
 * milliseconds, and keeps it a while; ask early where it can be known early.
 */
public final class Voice implements AutoCloseable {
  private final Path audioDir;
  private final Language language;

  private Voice(Path audioDir, Language language) {
    this.audioDir = audioDir;
    this.language = language;
  }

  /**
   * Opens a voice and puts the built audio where Asterisk finds it.
   *
   * @param audioDir the folder that Asterisk sees at the same path; made if missing, shared with
   *     other processes
   */
  public static Voice open(Path audioDir, Language language) {
    return new Voice(audioDir.toAbsolutePath(), language);
  }

  public Language language() {
    return language;
  }

  /** A prompt without variables. */
  public Utterance say(Prompt.Plain prompt) {
    return utterance(prompt.key(), prompt.key());
  }

  /** A prompt with one variable. */
  public <A extends Value> Utterance say(Prompt.With1<A> prompt, A first) {
    return utterance(prompt.key(), prompt.key() + " " + first.written());
  }

  /** A prompt with two variables. */
  public <A extends Value, B extends Value> Utterance say(
      Prompt.With2<A, B> prompt, A first, B second) {
    return utterance(prompt.key(), prompt.key() + " " + first.written() + " " + second.written());
  }

  /**
   * Several utterances as one, in one sound file, with the pauses that their punctuation asks for.
   */
  public Utterance join(Utterance... parts) {
    return join(List.of(parts));
  }

  /** See {@link #join(Utterance...)}; the key is the parts' keys with + between, each once. */
  public Utterance join(List<Utterance> parts) {
    return utterance(
        parts.stream().map(Utterance::key).distinct().collect(Collectors.joining("+")),
        parts.stream().map(Utterance::text).collect(Collectors.joining(" ")));
  }

  @Override
  public void close() {}

  private Utterance utterance(String key, String text) {
    String sound = audioDir.resolve(language.tag()).resolve(key).toString();
    return new Said(key, text, Stream.of(sound).toList());
  }

  private record Said(String key, String text, List<String> sounds) implements Utterance {}
}
