package redrose.sandbox.crash;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import redrose.sandbox.crash.plan.Batch;
import redrose.sandbox.crash.plan.Plan;

/**
 * What is to be played.
 *
 * @param root the project's folder, built
 * @param state where all that a run makes goes
 * @param width how many calls are under way at one gateway at once
 * @param gateways how many gateways there are, each the others' reconciler; 2 or more
 * @param only one call of the run, alone
 * @param settleLimit how long everything may take to come to rest once nothing is struck any more
 * @param gatewayClasses a jar of classes that come before the gateway's own: another build
 */
record CrashOptions(
    Path root,
    Path state,
    int calls,
    long seed,
    int width,
    int gateways,
    OptionalInt only,
    Duration settleLimit,
    Optional<Path> gatewayClasses) {

  List<Batch> plan() {
    return only.isPresent()
        ? Plan.only(seed, calls, width, only.getAsInt()).stream().toList()
        : Plan.of(seed, calls, width);
  }

  /** The command line that plays it, or one call of it. */
  String command(OptionalInt call) {
    var line =
        "./redrose crash-test --calls %d --seed %d --width %d --gateways %d"
            .formatted(calls, seed, width, gateways);
    return call.isPresent() ? line + " --only " + call.getAsInt() : line;
  }
}
