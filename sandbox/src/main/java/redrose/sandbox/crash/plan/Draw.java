package redrose.sandbox.crash.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import redrose.sandbox.stripe.FaultKind;

/** The lots of one batch. What it is struck by goes round in turn, so that a short run has all. */
final class Draw {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** Calamities that are no failpoint: in a round each strikes once, as each failpoint does. */
  private static final int OTHERS = 9;

  private static final List<EventFate> FATES = List.of(EventFate.values());
  private static final int EVERY = 4;
  private static final int MOST_PASSES = 8;

  /** Batches that may be under way at once have amounts of their own. */
  private static final int AMOUNTS_OF_BATCHES = 16;

  /** A call that is heard to its end has about so many commands of the desk. */
  private static final int COMMANDS = 45;

  private static final long LEAST_PENCE = 1_000;
  private static final long STEP_PENCE = 7;

  private final int batch;
  private final RandomGenerator lots;

  Draw(long seed, int batch) {
    this.batch = batch;
    this.lots = new SplittableRandom(seed * GOLDEN + batch);
  }

  Calamity calamity(List<Failpoint> failpoints) {
    int round = failpoints.size() + OTHERS;
    int turn = batch % round;
    int others = Math.min(OTHERS, (turn + 1) / EVERY);
    return turn % EVERY == EVERY - 1 && turn / EVERY < OTHERS
        ? other(turn / EVERY)
        : atFailpoint(failpoints.get(turn - others), batch / round);
  }

  /** In the first round it strikes the first that comes by. */
  private Calamity atFailpoint(Failpoint point, int round) {
    return new Calamity.AtFailpoint(point, round == 0 ? 1 : 1 + lots.nextInt(MOST_PASSES));
  }

  private Calamity other(int which) {
    return switch (which) {
      case 0 -> new Calamity.Killed(lots.nextInt(50, 1_500));
      case 1 -> new Calamity.CommitLost(true, lots.nextInt(1, 30), lots.nextInt(1, 4));
      case 2 -> new Calamity.DatabaseKilled(lots.nextInt(50, 800));
      case 3 -> new Calamity.BlackHole("payment_intents.confirm", FaultKind.HOLD_BEFORE, true);
      case 4 -> new Calamity.Frozen(lots.nextInt(50, 600), lots.nextInt(3_500, 6_000));
      case 5 -> new Calamity.CommitLost(false, lots.nextInt(1, 30), lots.nextInt(1, 4));
      case 6 -> new Calamity.DatabaseFrozen(lots.nextInt(50, 800), frozenForMs());
      case 7 -> new Calamity.DatabaseCut(lots.nextInt(50, 800), lots.nextInt(200, 2_500));
      default -> new Calamity.BlackHole(heldRequest(), FaultKind.HOLD_AFTER, lots.nextBoolean());
    };
  }

  /** Now and then longer than the gateway waits for a statement, which is then carried out late. */
  private int frozenForMs() {
    return lots.nextInt(4) == 0 ? 8_000 : lots.nextInt(300, 3_000);
  }

  private String heldRequest() {
    return lots.nextBoolean() ? "payment_intents.confirm" : "payment_intents.capture";
  }

  List<CallPlan> calls(Calamity calamity, int first, int count) {
    var calls = new ArrayList<CallPlan>();
    for (int place = 0; place < count; place++) {
      calls.add(call(calamity, first + place, place));
    }
    if (count > 3 && lots.nextInt(3) == 0) {
      ringTwice(calls);
    }
    return calls;
  }

  /** The last caller is of the one before's household, and rings about the same bill just then. */
  private static void ringTwice(List<CallPlan> calls) {
    var other = calls.removeLast();
    if (calls.getLast().link() != LinkWish.NONE) {
      calls.add(other); // that bill has two who pay it already
      return;
    }
    calls.add(
        new CallPlan(
            other.number(),
            calls.getLast().reference(),
            calls.getLast().amountPence(),
            other.behaviour(),
            other.hangUpAfter(),
            List.of(),
            calls.getLast().events(),
            other.refund(),
            LinkWish.NONE));
  }

  private CallPlan call(Calamity calamity, int number, int place) {
    boolean led = place == 0;
    long pence = LEAST_PENCE + STEP_PENCE * (place + 100L * (batch % AMOUNTS_OF_BATCHES));
    var behaviour = behaviour(calamity, led);
    var link = link(calamity, behaviour, led);
    var faultDraw = new FaultDraw(lots, pence, link);
    var hangUpAfter =
        !led && lots.nextInt(5) == 0 ? OptionalInt.of(lots.nextInt(COMMANDS)) : OptionalInt.empty();
    var events = FATES.get(lots.nextInt(FATES.size()));
    var fate = led && events == EventFate.EARLY ? EventFate.AT_ONCE : events;
    return new CallPlan(
        number,
        "crash-%06d".formatted(number),
        pence,
        behaviour,
        hangUpAfter,
        led ? List.of() : faultDraw.faults(fate),
        fate,
        link == LinkWish.NONE ? refund(calamity, led) : RefundWish.NONE,
        link);
  }

  /** Half of those who leave without having paid ask for a link. */
  private LinkWish link(Calamity calamity, Behaviour behaviour, boolean led) {
    var all = LinkWish.values();
    if (led) {
      return calamity instanceof Calamity.AtFailpoint(var point, var _) && !point.links().isEmpty()
          ? point.links().get(lots.nextInt(point.links().size()))
          : LinkWish.NONE;
    }
    return behaviour.isWithoutPaying() && lots.nextBoolean()
        ? all[lots.nextInt(1, all.length)]
        : LinkWish.NONE;
  }

  /** Half of what is paid goes back; more where the gateway is to be killed over a refund. */
  private RefundWish refund(Calamity calamity, boolean led) {
    boolean isAboutRefunds =
        calamity instanceof Calamity.AtFailpoint(var point, var _) && point.isOfRefunds();
    var wishes = RefundWish.values();
    return isAboutRefunds
        ? wishes[lots.nextInt(1, wishes.length)]
        : wishes[led ? 0 : Math.max(0, lots.nextInt(2 * (wishes.length - 1)) - wishes.length + 2)];
  }

  /** The first call of a batch leads to where it is to be struck. */
  private Behaviour behaviour(Calamity calamity, boolean led) {
    return switch (calamity) {
      case Calamity.AtFailpoint(var point, var _) when led ->
          point.path().get(lots.nextInt(point.path().size()));
      case Calamity.BlackHole _ when led -> Behaviour.PAYS;
      default -> anyBehaviour();
    };
  }

  private Behaviour anyBehaviour() {
    var all = Behaviour.values();
    return lots.nextInt(2) == 0 ? Behaviour.PAYS : all[lots.nextInt(all.length)];
  }
}
