package redrose.sandbox.phone.ear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where each fingerprint occurs in the known sounds. */
final class FingerprintIndex {
  /** Samples from one fingerprint of a known sound to the next: 16 ms. */
  private static final int HOP = 128;

  /** A fingerprint that occurs more often than this says too little to follow. */
  private static final int MOST_PLACES = 64;

  private static final double QUIET = 40;
  private static final int[] NOWHERE = {};

  /** A place in a known sound, where a fingerprint begins. */
  record Place(KnownSound sound, int at) {}

  private final Spectrum spectrum = new Spectrum();
  private final List<Place> places = new ArrayList<>();
  private final Map<Integer, int[]> byFingerprint = new HashMap<>();

  void add(KnownSound sound) {
    var samples = sound.samples();
    var windows = new ArrayList<float[]>();
    for (int at = 0; at + Spectrum.WINDOW <= samples.length; at += HOP) {
      windows.add(spectrum.bands(samples, at));
    }
    var step = Fingerprint.STEP / HOP;
    for (int i = 0; i + 2 * step < windows.size(); i++) {
      if (Level.of(samples, i * HOP, Fingerprint.SPAN) > QUIET) {
        var print =
            Fingerprint.of(windows.get(i), windows.get(i + step), windows.get(i + 2 * step));
        add(print, new Place(sound, i * HOP));
      }
    }
  }

  private void add(int print, Place place) {
    var here = byFingerprint.getOrDefault(print, NOWHERE);
    if (here.length > MOST_PLACES) return;
    var longer = Arrays.copyOf(here, here.length + 1);
    longer[here.length] = places.size();
    byFingerprint.put(print, longer);
    places.add(place);
  }

  /** The places where the fingerprint occurs; none where it occurs too often to say anything. */
  List<Place> find(int print) {
    var here = byFingerprint.getOrDefault(print, NOWHERE);
    if (here.length > MOST_PLACES) return List.of();
    return Arrays.stream(here).mapToObj(places::get).toList();
  }
}
