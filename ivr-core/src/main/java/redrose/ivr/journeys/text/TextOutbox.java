package redrose.ivr.journeys.text;

import redrose.requests.Notification;

/** Where a call puts the texts that it promises. */
public interface TextOutbox {
  /** Nobody sends texts from this line. */
  TextOutbox NONE =
      new TextOutbox() {
        @Override
        public boolean isOpen() {
          return false;
        }

        @Override
        public void queue(Notification notification) {
          throw new UnsupportedOperationException("nobody would send it");
        }
      };

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
