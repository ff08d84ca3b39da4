package redrose.sandbox.phone.ear;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import redrose.sandbox.phone.AudioListener;

/**
 * Recognises which prompt is being played by comparing what is heard with the prompts' own audio.
 *
 * <p>Every known sound that fits is kept as a hypothesis and compared block by block as the call
 * goes on; a prompt is named when no other fits as well, so prompts that begin alike are told apart
 * at the place where they differ. Used by one thread at a time.
 */
public final class PromptEar implements AudioListener {
  /**
   * So long without packets ends whatever was being heard. Asterisk on a busy machine makes pauses
   * of its own in the midst of a prompt, and goes on where it was.
   */
  private static final int PAUSE_MS = 4000;

  private static final int RESCAN_MS = 200;
  private static final int TOLERANCE = 2 * KnownSound.BLOCK;
  private static final int SAME_PLACE = 4;
  private static final int RIVAL_BLOCKS = 3;

  /** A prompt that ceased to fit may have been taken for one that will only now be found. */
  private static final int SECOND_THOUGHT = 20 * KnownSound.BLOCK;

  private final KnownSounds sounds;
  private final EarListener listener;
  private final HeardAudio audio = new HeardAudio();
  private final Search search = new Search();
  private final Strangeness strangeness;
  private final List<Hypothesis> hypotheses = new ArrayList<>();
  private Hypothesis announced;
  private int explained;
  private long rescannedMs;

  public PromptEar(KnownSounds sounds, EarListener listener) {
    this.sounds = sounds;
    this.listener = listener;
    strangeness = new Strangeness(audio, listener);
    search.learn(sounds.fresh());
  }

  @Override
  public void heard(short[] samples, long atMs) {
    clock(atMs);
    audio.add(samples, atMs);
    listen();
    if (hypotheses.isEmpty() && strangeness.isSounding(explained)) rescan();
    settle();
  }

  @Override
  public void clock(long nowMs) {
    if (nowMs - audio.lastMs() > PAUSE_MS && audio.length() > explained) pause();
  }

  /** The call has ended: tells what was still being heard. */
  @Override
  public void over() {
    pause();
  }

  private void listen() {
    for (var candidate : search.run(audio)) suppose(candidate);
    hypotheses.forEach(hypothesis -> hypothesis.extend(audio));
    hypotheses.removeIf(hypothesis -> hypothesis.isOver() && !isCredible(hypothesis));
  }

  /** What has been announced must be ended, too, whatever became of it. */
  private boolean isCredible(Hypothesis hypothesis) {
    return hypothesis == announced || hypothesis.isCredible();
  }

  private void suppose(Search.Candidate candidate) {
    for (var known : hypotheses) {
      if (known.sound() != candidate.sound()) continue;
      if (Math.abs(known.offset() - candidate.offset()) < SAME_PLACE) return;
      if (known.goOnAt(candidate.offset(), candidate.at())) return;
    }
    var free = candidate.offset() >= explained - TOLERANCE ? candidate.offset() : explained;
    hypotheses.add(new Hypothesis(candidate.sound(), candidate.offset(), free));
  }

  /** Names what can be named and ends what has ended, as long as there is any such thing. */
  private void settle() {
    for (var best = best(); best.isPresent(); best = best()) {
      if (!settle(best.get())) return;
    }
  }

  /** Gives whether something has changed, so that there is more to settle. */
  private boolean settle(Hypothesis best) {
    var rivals = rivals(best);
    if (announced == null && rivals.stream().allMatch(saysTheSame(best))) {
      if (learnsMoreSince(best)) return true;
      announce(best);
    }
    if (!best.isOver() || rivals.stream().anyMatch(rival -> !rival.isOver())) return false;
    if (isDoubtful(best)) return false;
    if (best.isWhole() || !rescan()) end(best, rivals);
    return true;
  }

  /** A sentence made for this very moment may begin just as the one that seems to be heard. */
  private boolean learnsMoreSince(Hypothesis best) {
    return rescannedMs < audio.msAt(best.from()) && learn();
  }

  private boolean isDoubtful(Hypothesis best) {
    return !best.isWhole()
        && !best.isStopped()
        && audio.length() < best.heardEnd() + SECOND_THOUGHT;
  }

  /** Of those that explain the earliest audio, the one that explains it best. */
  private Optional<Hypothesis> best() {
    var credible = hypotheses.stream().filter(this::isCredible).toList();
    var earliest = credible.stream().min(Comparator.comparingInt(Hypothesis::from));
    return credible.stream()
        .filter(hypothesis -> hypothesis == earliest.get() || hypothesis.overlaps(earliest.get()))
        .max(Comparator.comparingInt(PromptEar::worth));
  }

  /** Where two fit about as well, a whole prompt is likelier than a piece of a longer one. */
  private static int worth(Hypothesis hypothesis) {
    var isWhole = hypothesis.isOver() && hypothesis.isWhole();
    return hypothesis.score() + (isWhole ? RIVAL_BLOCKS : 0);
  }

  private List<Hypothesis> rivals(Hypothesis best) {
    return hypotheses.stream()
        .filter(other -> other != best && other.overlaps(best))
        .filter(other -> other.score() >= best.score() - RIVAL_BLOCKS)
        .toList();
  }

  private static Predicate<Hypothesis> saysTheSame(Hypothesis best) {
    var sound = best.sound();
    return other ->
        other.sound().key().equals(sound.key()) && other.sound().text().equals(sound.text());
  }

  private void announce(Hypothesis hypothesis) {
    announced = hypothesis;
    strangeness.tell(explained, hypothesis.from());
    listener.began(heard(hypothesis, List.of()));
  }

  private void end(Hypothesis hypothesis, List<Hypothesis> rivals) {
    if (announced == null) announce(hypothesis);
    listener.ended(heard(hypothesis, rivals));
    explain(hypothesis.heardEnd());
    hypotheses.removeIf(other -> other == hypothesis || other.overlaps(hypothesis));
  }

  private void explain(int upTo) {
    announced = null;
    explained = upTo;
  }

  private Heard heard(Hypothesis hypothesis, List<Hypothesis> rivals) {
    var sound = hypothesis.sound();
    return new Heard(
        sound.key(),
        sound.text(),
        audio.msAt(hypothesis.from()),
        audio.msAt(Math.max(hypothesis.from(), hypothesis.heardEnd() - 1)),
        hypothesis.fractionHeard(),
        hypothesis.correlation(),
        rivals.stream()
            .filter(rival -> couldBeMeant(rival, hypothesis))
            .map(rival -> rival.sound().key())
            .distinct()
            .toList());
  }

  /** Another prompt; of one that was cut, also the same prompt with another amount in it. */
  private static boolean couldBeMeant(Hypothesis rival, Hypothesis best) {
    return !rival.sound().key().equals(best.sound().key())
        || (best.fractionHeard() < 1 && !rival.sound().text().equals(best.sound().text()));
  }

  /**
   * Looks for new sounds, not too often; where there are some, all that is unexplained is searched
   * again.
   */
  private boolean rescan() {
    return audio.lastMs() - rescannedMs >= RESCAN_MS && learn();
  }

  private boolean learn() {
    rescannedMs = audio.lastMs();
    var fresh = sounds.fresh();
    if (fresh.isEmpty()) return false;
    search.learn(fresh);
    search.goOnFrom(explained);
    listen();
    return true;
  }

  private void pause() {
    learn();
    hypotheses.forEach(Hypothesis::stop);
    hypotheses.removeIf(hypothesis -> !isCredible(hypothesis));
    settle();
    strangeness.tell(explained, audio.length());
    explain(audio.length());
    search.goOnFrom(explained);
  }
}
