package redrose.prompts.speech;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import redrose.prompts.audio.Resampler;

/**
 * A language by espeak-ng, where it is installed: a process a phrase, some 20 ms each, two at a
 * time.
 */
final class EspeakSpeech implements Speech {
  private static final int SPEAKERS = 2;
  private static final int WORDS_PER_MINUTE = 160;
  private static final int SLOWER_WORDS_PER_MINUTE = 120;

  /**
   * It streams, so the lengths in its header mean nothing; the layout is RIFF's usual (Multimedia
   * Programming Interface 1.0, 1991).
   */
  private static final int HEADER_BYTES = 44;

  private static final int RATE_OFFSET = 24;

  private static final ExecutorService SPEAKING =
      Executors.newFixedThreadPool(
          SPEAKERS, Thread.ofPlatform().daemon().name("espeak-", 1).factory());

  private final String tag;
  private final EspeakProgram program;
  private final int wordsPerMinute;

  /**
   * A voice.
   *
   * @param tag the language's, which is its voice's name
   */
  EspeakSpeech(String tag, EspeakProgram program) {
    this(tag, program, WORDS_PER_MINUTE);
  }

  private EspeakSpeech(String tag, EspeakProgram program, int wordsPerMinute) {
    this.tag = tag;
    this.program = program;
    this.wordsPerMinute = wordsPerMinute;
  }

  @Override
  public Speech slower() {
    return new EspeakSpeech(tag, program, SLOWER_WORDS_PER_MINUTE);
  }

  @Override
  public short[] speak(String phrase) {
    try {
      return CompletableFuture.supplyAsync(() -> speakHere(phrase), SPEAKING).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private short[] speakHere(String phrase) {
    var pace = Integer.toString(wordsPerMinute);
    var arguments = List.of("-v", tag, "-s", pace, "-b", "1", "-z", "--stdin", "--stdout");
    try {
      return samples(EspeakProgram.run(arguments, readable(phrase)));
    } catch (IOException e) {
      throw new SpeechFailed("espeak-ng could not speak " + tag, e);
    }
  }

  /** It takes what stands between two brackets for phonemes. */
  private static String readable(String phrase) {
    return phrase.replace('[', ' ').replace(']', ' ');
  }

  private static short[] samples(byte[] wav) throws IOException {
    if (wav.length < HEADER_BYTES) {
      throw new IOException("no speech came");
    }
    var bytes = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
    int rate = bytes.getInt(RATE_OFFSET);
    var samples = new short[(wav.length - HEADER_BYTES) / Short.BYTES];
    bytes
        .position(HEADER_BYTES)
        .slice()
        .order(ByteOrder.LITTLE_ENDIAN)
        .asShortBuffer()
        .get(samples);
    return Resampler.toTelephone(samples, rate);
  }

  @Override
  public String version() {
    return "espeak-ng-%s-%s-%d".formatted(program.version(), tag, wordsPerMinute);
  }
}
