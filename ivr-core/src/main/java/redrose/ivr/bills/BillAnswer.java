package redrose.ivr.bills;

/** What a source of bills says of one. */
public sealed interface BillAnswer {
  /** It has the bill. */
  record Owed(OwedBill bill) implements BillAnswer {}

  /** It doesn't have the bill, or nobody could ask it: the caller keys the amount. */
  record NotKnown() implements BillAnswer {}
}
