package redrose.ivr.journeys.pay;

import redrose.ivr.directory.Service;

/** What a caller chooses from the menu of paying. */
sealed interface PayChoice {
  /** To pay for something. */
  record ToPay(Service service) implements PayChoice {}

  /** To hear what became of a payment. */
  record ToHear() implements PayChoice {}
}
