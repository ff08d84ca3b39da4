package redrose.ivr.bills;

import redrose.requests.Bill;

/** Says what is owed on a bill. Nothing that goes wrong is thrown: it is an answer. */
@FunctionalInterface
public interface BillsSource {
  /** Nothing is known of any bill. */
  BillsSource NONE = _ -> new BillAnswer.NotKnown();

  /** Looks a bill up; may wait, within its limits. */
  BillAnswer find(Bill bill);
}
