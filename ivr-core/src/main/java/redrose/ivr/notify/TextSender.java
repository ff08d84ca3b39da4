package redrose.ivr.notify;

import java.util.Optional;
import java.util.UUID;
import redrose.requests.MobileNumber;

/** Somebody who sends texts. Nothing that they or the network do is thrown: it is an answer. */
public interface TextSender {
  /**
   * Hands a text over. May take as long as its time-outs say.
   *
   * @param reference ours, by which {@link #find} knows it again
   */
  Delivery send(UUID reference, MobileNumber to, String words);

  /**
   * Whether they had this text before, though we never heard so.
   *
   * @return {@link Delivery.Taken} if so, {@link Delivery.Later} where that can't be told now;
   *     empty where they never had it
   */
  Optional<Delivery> find(UUID reference);

  /** What became of handing a text over. */
  sealed interface Delivery {
    /**
     * They have it.
     *
     * @param providerId their name for it, where they give one
     */
    record Taken(Optional<String> providerId) implements Delivery {}

    /** Not now, or nobody knows: it is to be tried again, and looked for first. */
    record Later(String why) implements Delivery {}

    /** Never: they refuse this text, or us. */
    record Refused(String why) implements Delivery {}
  }
}
