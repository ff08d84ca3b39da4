package redrose.sandbox.crash.plan;

/** Whether a bill that was paid is given back, and how the clerks go about it. */
public enum RefundWish {
  /** It is not. */
  NONE(0, 0),
  /** All of it. */
  WHOLE(100, 1),
  /** All of it, and every click is a double click. */
  WHOLE_DOUBLE_CLICKED(100, 2),
  /** Half of it, and every click is a double click. */
  HALF_DOUBLE_CLICKED(50, 2);

  private final int percent;
  private final int clicks;

  RefundWish(int percent, int clicks) {
    this.percent = percent;
    this.clicks = clicks;
  }

  /** What is to go back of so much, in pence. */
  public long of(long pence) {
    return pence * percent / 100;
  }

  /** How often the same is asked for, and approved, at once. */
  public int clicks() {
    return clicks;
  }
}
