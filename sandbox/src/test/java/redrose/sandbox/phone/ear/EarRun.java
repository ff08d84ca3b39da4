package redrose.sandbox.phone.ear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import redrose.sandbox.phone.Speaking;

/** An ear that knows some sentences, what it is given to hear, and what it made of it. */
final class EarRun implements EarListener {
  private static final int PACKET = 160;

  final List<Heard> began = new ArrayList<>();
  final List<Heard> ended = new ArrayList<>();
  final List<String> unknown = new ArrayList<>();

  private final Map<String, short[]> sounds = new LinkedHashMap<>();
  private final List<KnownSound> fresh = new ArrayList<>();
  private short[] rest = new short[0];
  private PromptEar ear;
  private long nowMs;
  private long heldUpMs;

  /** The ear learns a sentence. */
  EarRun knows(String key, String sentence) {
    return knowsSound(key, Speaking.say(sentence));
  }

  EarRun knowsSound(String key, short[] samples) {
    return knowsSound(key, key, samples);
  }

  /** One of a prompt's sounds, each of which says something else. */
  EarRun knowsSound(String key, String text, short[] samples) {
    sounds.put(text, samples);
    fresh.add(new KnownSound(key, text, samples));
    return this;
  }

  short[] sound(String key) {
    return sounds.get(key);
  }

  /** The ear hears something, packet by packet in packet time. */
  EarRun hears(short[] samples) {
    var all = Arrays.copyOf(rest, rest.length + samples.length);
    System.arraycopy(samples, 0, all, rest.length, samples.length);
    int at = 0;
    for (; at + PACKET <= all.length; at += PACKET) {
      packet(Arrays.copyOfRange(all, at, at + PACKET));
    }
    rest = Arrays.copyOfRange(all, at, all.length);
    return this;
  }

  private void packet(short[] packet) {
    if (ear == null) ear = new PromptEar(this::takeFresh, this);
    ear.heard(packet, nowMs + heldUpMs);
    nowMs += 20;
    heldUpMs = Math.max(0, heldUpMs - 20);
  }

  private List<KnownSound> takeFresh() {
    var taken = List.copyOf(fresh);
    fresh.clear();
    return taken;
  }

  /** Nothing is sent for a while, not even silence. */
  EarRun pauses(long ms) {
    for (long end = nowMs + ms; nowMs < end; nowMs += 100) ear.clock(nowMs);
    return this;
  }

  /** The next packet comes so late, those after it in a burst until the delay is made up. */
  EarRun isHeldUp(long ms) {
    heldUpMs = ms;
    return this;
  }

  EarRun hangsUp() {
    ear.over();
    return this;
  }

  List<String> keys() {
    return ended.stream().map(Heard::key).toList();
  }

  static short[] silence(int ms) {
    return new short[8 * ms];
  }

  static short[] joined(short[] first, short[] second) {
    var both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  static short[] cut(short[] samples, double share) {
    return Arrays.copyOf(samples, (int) (samples.length * share));
  }

  static short[] rest(short[] samples, double share) {
    return Arrays.copyOfRange(samples, (int) (samples.length * share), samples.length);
  }

  /** White noise so many decibels below the sound. */
  static short[] noisy(short[] samples, int decibels) {
    var random = new Random(7);
    var level = Level.of(samples, 0, samples.length) * Math.pow(10, -decibels / 20.0);
    var noisy = samples.clone();
    for (int i = 0; i < noisy.length; i++) noisy[i] += (short) (random.nextGaussian() * level);
    return noisy;
  }

  /** The sound without some of its packets. */
  static short[] without(short[] samples, int... lost) {
    var kept = new short[samples.length - lost.length * PACKET];
    int to = 0;
    for (int packet = 0; packet * PACKET < samples.length; packet++) {
      int number = packet;
      if (Arrays.stream(lost).anyMatch(one -> one == number)) continue;
      var length = Math.min(PACKET, samples.length - packet * PACKET);
      System.arraycopy(samples, packet * PACKET, kept, to, length);
      to += length;
    }
    return kept;
  }

  @Override
  public void began(Heard soFar) {
    began.add(soFar);
  }

  @Override
  public void ended(Heard heard) {
    ended.add(heard);
  }

  @Override
  public void unknown(long fromMs, long toMs) {
    unknown.add(fromMs + "-" + toMs);
  }
}
