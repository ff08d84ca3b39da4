package redrose.sandbox.phone.script;

import redrose.sandbox.phone.ear.Heard;

/** Told what happens on a scripted call, as it happens; by several threads, and must not block. */
public interface CallListener {
  /** Takes no notice. */
  CallListener NOBODY = new CallListener() {};

  /** It rings. */
  default void rings(String sipUri, String caller) {}

  /** The line has answered: time 0 of all that follows. */
  default void answered() {}

  /** A prompt is being heard; {@link #heard} follows when it is over. */
  default void hears(Heard soFar) {}

  /** A prompt is over: to its end, or cut. */
  default void heard(Heard prompt) {}

  /** There was sound that is no known prompt. */
  default void unknown(long fromMs, long toMs) {}

  /** Keys are about to be pressed; a card's are shown as dots. */
  default void presses(String shown, long atMs) {}

  /** The caller is about to speak, or to play what is called so. */
  default void says(String words, long atMs) {}

  /** The call is over. */
  default void hungUp(boolean byCaller, long atMs) {}
}
