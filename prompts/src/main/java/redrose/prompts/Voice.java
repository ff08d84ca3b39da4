package redrose.prompts;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import redrose.call.Utterance;
import redrose.prompts.sound.BuiltSounds;
import redrose.prompts.sound.MadeSounds;
import redrose.prompts.speech.Narrator;
import redrose.prompts.speech.Speeches;

/**
 * What speaks on the line, in one language: turns a prompt and its values into something to play.
 * Safe for many calls at once; one a process and language.
 *
 * <p>A prompt without variables has its audio from the build or a recording. One with variables, or
 * several joined, gets its audio the first time {@link Utterance#sounds()} is asked for, in tens of
 * milliseconds; ask early where it can be known early. Each utterance is one sound file. So has
 * what is spoken more slowly, {@link Utterance#slower()}.
 */
public final class Voice implements AutoCloseable {
  private static final long PASSING_MAX_BYTES = 256L << 20;

  private final Language language;
  private final Narrator narrator;
  private final Installed installed;
  private final Composer composer;
  private final Sweeper sweeper;

  private Voice(Path audioDir, Language language, Optional<Path> recordings, Narrator narrator) {
    this.language = language;
    this.narrator = narrator;
    var index = BuiltSounds.index(language);
    var made =
        new MadeSounds(audioDir.resolve(language.tag()), PASSING_MAX_BYTES, Clock.systemUTC());
    var slower = new Composer(language, index, narrator.slower(), made, Optional.empty());
    composer = new Composer(language, index, narrator, made, Optional.of(slower));
    installed =
        new Installed(
            new Installation(audioDir, language, recordings, narrator),
            recordings.map(folder -> folder.resolve(language.tag())),
            index,
            usual -> slower.plain(usual.key()));
    sweeper = Sweeper.start(made, installed::refresh);
  }

  /**
   * Opens a voice and puts the built audio where Asterisk finds it.
   *
   * @param audioDir the folder that Asterisk sees at the same path; made if missing, shared with
   *     other processes
   */
  public static Voice open(Path audioDir, Language language) {
    return open(audioDir, language, Optional.empty(), new Narrator(Speeches.of(language)));
  }

  /**
   * The same, with recordings in place of the synthesiser's prompts.
   *
   * @param recordings a folder with {@code TAG/KEY.wav}: PCM, 8 to 48 kHz, mono or stereo
   * @throws RecordingFault if one can't be used; it names every fault and its mend
   */
  public static Voice open(Path audioDir, Language language, Path recordings) {
    return open(audioDir, language, Optional.of(recordings), new Narrator(Speeches.of(language)));
  }

  static Voice open(
      Path audioDir, Language language, Optional<Path> recordings, Narrator narrator) {
    return new Voice(audioDir.toAbsolutePath().normalize(), language, recordings, narrator);
  }

  public Language language() {
    return language;
  }

  /**
   * Readies the synthesiser in the background, so that the first sentence with a value doesn't wait
   * for it. To be called once the process can take calls: it costs a core about a second.
   */
  public void warmUp() {
    Thread.ofPlatform().daemon().name("voice-warm-up").start(() -> WarmUp.run(language, narrator));
  }

  /** Takes up recordings that have changed; this happens by itself within a minute. */
  void refreshRecordings() {
    installed.refresh();
  }

  /** A prompt without variables. */
  public Utterance say(Prompt.Plain prompt) {
    return installed.of(prompt);
  }

  /** A prompt with one variable. */
  public <A extends Value> Utterance say(Prompt.With1<A> prompt, A first) {
    return composer.fill(prompt, List.of(first));
  }

  /**
   * The same with a value of the configuration's, a fund's limit for one: its audio stays, where a
   * caller's own amount must go.
   */
  public <A extends Value> Utterance sayConfigured(Prompt.With1<A> prompt, A first) {
    return composer.fill(prompt, List.of(first), false);
  }

  /** A prompt with two variables. */
  public <A extends Value, B extends Value> Utterance say(
      Prompt.With2<A, B> prompt, A first, B second) {
    return composer.fill(prompt, List.of(first, second));
  }

  /** What a caller may say to choose a menu's option, in small letters; none for other prompts. */
  public List<String> said(Prompt option) {
    return composer.said(option);
  }

  /**
   * Several utterances as one, in one sound file, with the pauses that their punctuation asks for.
   */
  public Utterance join(Utterance... parts) {
    return join(List.of(parts));
  }

  /**
   * See {@link #join(Utterance...)}.
   *
   * @param parts utterances of this voice, at least one
   * @return its key is the parts' keys with + between, each once
   */
  public Utterance join(List<Utterance> parts) {
    return composer.join(parts.stream().map(Voice::ours).toList());
  }

  /** Stops looking after the folder; what was said stays playable. */
  @Override
  public void close() {
    sweeper.close();
  }

  private static Saying ours(Utterance part) {
    if (part instanceof Saying saying) {
      return saying;
    }
    throw new IllegalArgumentException(
        "only a voice's own utterances can be joined: " + part.key());
  }
}
