package redrose.console.pages;

/** Pence as pounds. */
public final class Money {
  private Money() {}

  /** {@code £1,042.50}. */
  public static String pounds(long pence) {
    var sign = pence < 0 ? "−" : "";
    var whole = Math.abs(pence);
    return "%s£%,d.%02d".formatted(sign, whole / 100, whole % 100);
  }
}
