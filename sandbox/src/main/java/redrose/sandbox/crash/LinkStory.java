package redrose.sandbox.crash;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import redrose.sandbox.crash.audit.Told;
import redrose.sandbox.crash.line.Bills.Ticket;
import redrose.sandbox.crash.line.Caller;
import redrose.sandbox.crash.plan.Behaviour;
import redrose.sandbox.crash.plan.CallPlan;
import redrose.sandbox.crash.plan.LinkWish;

/**
 * What becomes of a bill after a call on which it was not paid: a link is asked for, and paid by or
 * not, and somebody rings again or not.
 *
 * @param port of the desk that is rung
 */
record LinkStory(World world, int port) {

  /** Plays it to its end, which may be that no link ever comes. */
  void play(CallPlan call, Ticket ticket) throws InterruptedException {
    world.bills().orderLink(ticket.request());
    if (call.link() == LinkWish.LEFT) {
      return;
    }
    var link = world.payer().link(ticket.request());
    var page = link.filter(_ -> call.link().isTried()).flatMap(world.payer()::page);
    var again = ticketToRingAgain(call);
    try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
      var online = both.submit(() -> page.ifPresent(open -> pay(open, link.get(), call)));
      var telephone = both.submit(() -> again.ifPresent(one -> ring(one, call)));
      online.get();
      telephone.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A link could not be tried", e.getCause());
    }
  }

  private void pay(String page, URI link, CallPlan call) {
    if (world.payer().pay(page, call.link() == LinkWish.DECLINED)) {
      world.tally().paidOnPage();
    }
    if (call.link() != LinkWish.BOTH) { // or else the browser is closed
      world.payer().goBack(link);
    }
  }

  /** Whoever rings is at the card desk's door when the other one pays. */
  private Optional<Ticket> ticketToRingAgain(CallPlan call) {
    return call.link().isRungAbout()
        ? world.bills().requestAgain(call.number(), call.reference(), call.amountPence())
        : Optional.empty();
  }

  private void ring(Ticket ticket, CallPlan call) {
    var caller = new Caller(Behaviour.PAYS.keys(), OptionalInt.empty());
    caller.call(port, ticket.token(), ticket.uniqueId());
    var told = new Told(ticket.uniqueId(), call.reference(), caller.outcome(), Instant.now());
    world.tally().heard(told, caller.isServed());
  }
}
