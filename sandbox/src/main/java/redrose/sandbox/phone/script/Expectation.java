package redrose.sandbox.phone.script;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import redrose.sandbox.record.CallRecord;
import redrose.sandbox.record.PaymentRecord;

/** What the record of the call must say once it is over. */
public sealed interface Expectation {
  int line();

  /** What is wrong, in a sentence; empty where the record is as expected. */
  Optional<String> complaint(CallRecord record);

  /** The interaction's outcome, in any case: {@code paid}. */
  record Outcome(int line, String outcome) implements Expectation {
    @Override
    public Optional<String> complaint(CallRecord record) {
      var actual = record.interaction().outcome().orElse("none");
      return actual.equalsIgnoreCase(outcome)
          ? Optional.empty()
          : Optional.of("the outcome should be " + outcome + " and is " + actual);
    }
  }

  /** The payment's state and, where given, its amount. */
  record Payment(int line, String state, OptionalLong amountPence) implements Expectation {
    @Override
    public Optional<String> complaint(CallRecord record) {
      var isRight = record.payment().filter(this::isAsExpected).isPresent();
      var actual = record.payment().map(Payment::words).orElse("there is none");
      var wanted =
          state + (amountPence.isPresent() ? " of " + amountPence.getAsLong() + " pence" : "");
      return isRight
          ? Optional.empty()
          : Optional.of("the payment should be " + wanted + ", but " + actual);
    }

    private boolean isAsExpected(PaymentRecord payment) {
      return payment.state().equalsIgnoreCase(state)
          && (amountPence.isEmpty() || amountPence.getAsLong() == payment.amountPence());
    }

    private static String words(PaymentRecord payment) {
      return "it is " + payment.state() + " of " + payment.amountPence() + " pence";
    }
  }

  /** A report was kept, of this category and with these messages: {@code PLACE DETAILS}. */
  record Report(int line, String category, Set<String> messages) implements Expectation {
    public Report {
      messages = Set.copyOf(messages);
    }

    @Override
    public Optional<String> complaint(CallRecord record) {
      var kept = record.report();
      var isRight =
          kept.filter(report -> report.category().equals(category))
              .filter(report -> report.messages().keySet().equals(messages))
              .isPresent();
      return isRight
          ? Optional.empty()
          : Optional.of(
              "the report should be a %s with messages %s, and it is %s"
                  .formatted(category, messages, kept));
    }
  }

  /** Nothing was reported. */
  record NoReport(int line) implements Expectation {
    @Override
    public Optional<String> complaint(CallRecord record) {
      return record.report().map(report -> "there should be no report: " + report.reference());
    }
  }

  /** No payment was begun. */
  record NoPayment(int line) implements Expectation {
    @Override
    public Optional<String> complaint(CallRecord record) {
      return record.payment().map(payment -> "there should be no payment: " + payment.state());
    }
  }

  /** A text of that template is sent, or on its way. */
  record Text(int line, String template) implements Expectation {
    @Override
    public Optional<String> complaint(CallRecord record) {
      return record.texts().contains(template)
          ? Optional.empty()
          : Optional.of("there should be a text " + template + ", and there are " + record.texts());
    }
  }

  /** No text is sent. */
  record NoText(int line) implements Expectation {
    @Override
    public Optional<String> complaint(CallRecord record) {
      return record.texts().isEmpty()
          ? Optional.empty()
          : Optional.of("there should be no text: " + record.texts());
    }
  }
}
