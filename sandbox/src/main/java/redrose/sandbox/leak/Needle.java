package redrose.sandbox.leak;

/** Bytes that tell a card. */
final class Needle {
  private final Canary canary;
  private final String form;
  private final byte[] bytes;

  /**
   * Keeps the array, which must not change afterwards.
   *
   * @param form how the card is written, for a person
   */
  Needle(Canary canary, String form, byte[] bytes) {
    this.canary = canary;
    this.form = form;
    this.bytes = bytes;
  }

  Canary canary() {
    return canary;
  }

  String form() {
    return form;
  }

  byte[] bytes() {
    return bytes;
  }
}
