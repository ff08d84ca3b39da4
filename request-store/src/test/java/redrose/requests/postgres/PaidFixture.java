package redrose.requests.postgres;

import redrose.requests.Payment;

/**
 * Payments in a database of their own, for the tests of those who work on payments already made.
 */
public final class PaidFixture implements AutoCloseable {
  private final Fixture fixture = new Fixture();

  /** The database's JDBC address. */
  public String url() {
    return fixture.database.url();
  }

  /** The database. */
  public TestDatabase database() {
    return fixture.database;
  }

  /** A payment of £123.45 that was taken. */
  public Payment paid() {
    return fixture.paid();
  }

  /** One whose card is known and which was not taken. */
  public Payment unpaid() {
    return fixture.cardReady();
  }

  @Override
  public void close() {
    fixture.close();
  }
}
