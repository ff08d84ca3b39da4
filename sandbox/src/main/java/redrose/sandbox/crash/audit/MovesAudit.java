package redrose.sandbox.crash.audit;

import java.util.function.Consumer;

/** Whether everything got where it is by moves that exist, with none left out. */
record MovesAudit(Books books, Consumer<Finding> found) {

  void run() {
    for (var one : books.payments()) {
      new MoveLog(MoveTable.OF_PAYMENTS, one.moves(), one.state(), one.version())
          .check(wrong -> illegal(one.reference(), "payment " + one.id() + ": " + wrong));
    }
    for (var one : books.refunds()) {
      new MoveLog(MoveTable.OF_REFUNDS, one.moves(), one.state(), one.version())
          .check(wrong -> illegal(books.reference(one), "refund " + one.id() + ": " + wrong));
    }
    var payments = books.paymentsById();
    for (var intent : books.intents()) {
      if (!payments.containsKey(intent.paymentId())) {
        illegal("", intent.id() + " was opened without a committed payment");
      }
    }
  }

  private void illegal(String reference, String sentence) {
    found.accept(new Finding(Figure.ILLEGAL_MOVES, reference, sentence));
  }
}
