package redrose.sandbox.phone.ear;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds which known sounds the audio may be: fingerprints find the candidates, correlation of the
 * samples confirms them and finds the exact place.
 */
final class Search {
  /**
   * Samples from one fingerprint of the call to the next: 4 ms, so that one falls near a known one.
   */
  private static final int HOP = 32;

  private static final double QUIET = 40;
  private static final double CONFIRMED = 0.75;
  private static final int MOST_OFF = 80;
  private static final int EVERY = 1;
  private static final int EVERY_FOURTH = 4;

  /**
   * A known sound that fits the call.
   *
   * @param offset the sample of the call at which the sound's sample 0 is
   * @param at the sample of the call from which it was seen to fit
   */
  record Candidate(KnownSound sound, int offset, int at) {}

  /** A neighbourhood that has been looked at. */
  private record Looked(KnownSound sound, int neighbourhood) {}

  private final FingerprintIndex index = new FingerprintIndex();
  private final Spectrum spectrum = new Spectrum();
  private final Map<Integer, float[]> windows = new HashMap<>();
  private final Set<Looked> looked = new HashSet<>();
  private int next;

  void learn(List<KnownSound> sounds) {
    sounds.forEach(index::add);
  }

  /** Forgets what was looked at and goes on from a sample of the call, earlier or later. */
  void goOnFrom(int sample) {
    next = (sample + HOP - 1) / HOP * HOP;
    windows.clear();
    looked.clear();
  }

  /** Candidates in what has been heard since last time. */
  List<Candidate> run(HeardAudio audio) {
    var found = new ArrayList<Candidate>();
    for (; next + Fingerprint.SPAN <= audio.length(); next += HOP) {
      windows.remove(next - HOP);
      if (Level.of(audio.samples(), next, Fingerprint.SPAN) > QUIET) look(audio, found);
    }
    return found;
  }

  private void look(HeardAudio audio, List<Candidate> found) {
    var prints =
        Fingerprint.likely(
            window(audio, next),
            window(audio, next + Fingerprint.STEP),
            window(audio, next + 2 * Fingerprint.STEP));
    for (var print : prints) {
      for (var place : index.find(print)) {
        var rough = new Looked(place.sound(), (next - place.at()) / (2 * HOP));
        if (canBeMoved(place) && looked.add(rough)) confirm(audio, place, found);
      }
    }
  }

  private float[] window(HeardAudio audio, int from) {
    return windows.computeIfAbsent(from, start -> spectrum.bands(audio.samples(), start));
  }

  /** Near its sound's edges a place can't be tried at every distance; another will come. */
  private static boolean canBeMoved(FingerprintIndex.Place place) {
    return place.at() >= MOST_OFF
        && place.at() + Fingerprint.SPAN + MOST_OFF <= place.sound().samples().length;
  }

  private void confirm(HeardAudio audio, FingerprintIndex.Place place, List<Candidate> found) {
    var known = place.sound().samples();
    double best = 0;
    int bestOff = 0;
    for (int off = -MOST_OFF; off <= MOST_OFF; off++) {
      var fit = fit(audio, known, place.at() + off, EVERY_FOURTH);
      if (fit > best) {
        best = fit;
        bestOff = off;
      }
    }
    if (best > CONFIRMED && fit(audio, known, place.at() + bestOff, EVERY) > CONFIRMED) {
      found.add(new Candidate(place.sound(), next - place.at() - bestOff, next));
    }
  }

  private double fit(HeardAudio audio, short[] known, int at, int step) {
    return Level.correlation(known, at, audio.samples(), next, Fingerprint.SPAN, step);
  }
}
