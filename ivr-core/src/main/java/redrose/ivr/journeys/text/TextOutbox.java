package redrose.ivr.journeys.text;

import redrose.requests.Notification;

/** Where a call puts the texts that it promises. */
public interface TextOutbox {
  /** Whether somebody sends what is put here. */
  boolean isOpen();

  /**
   * Commits a text; it is on its way at once. One with the same key as an earlier one is dropped.
   * May wait for the store, within its limits.
   *
   * @throws redrose.requests.StoreFailure where it could not be committed
   */
  void queue(Notification notification);
}
