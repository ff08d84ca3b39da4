package redrose.sandbox.phone.ear;

import java.util.Arrays;
import java.util.List;

/**
 * One prompt as the caller heard it. Times are milliseconds since the line answered.
 *
 * @param key the prompt's key; several joined ones have + between them
 * @param text its words
 * @param fromMs when its first sound came
 * @param toMs when the last of it was heard
 * @param fractionHeard 1 for the whole of it, less where it was cut
 * @param correlation how well what was heard fits the prompt's audio, 1 for exactly
 * @param orElse keys of other prompts that sound the same as far as this was heard; its own, where
 *     it was cut before it said which amount or number is in it
 */
public record Heard(
    String key,
    String text,
    long fromMs,
    long toMs,
    double fractionHeard,
    double correlation,
    List<String> orElse) {

  public Heard {
    orElse = List.copyOf(orElse);
  }

  /** Whether it was heard to its end. */
  public boolean whole() {
    return fractionHeard >= 1;
  }

  /** Whether this is the prompt of that key, by itself or joined with others. */
  public boolean is(String wanted) {
    return key.equals(wanted) || Arrays.asList(key.split("\\+")).contains(wanted);
  }
}
