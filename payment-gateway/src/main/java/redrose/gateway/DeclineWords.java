package redrose.gateway;

import redrose.gateway.provider.DeclineReason;
import redrose.prompts.CardPrompts;
import redrose.prompts.Prompt;

/** What a caller is told of a decline: what they can act on, and no more than that. */
final class DeclineWords {
  private DeclineWords() {}

  static Prompt.Plain of(DeclineReason reason) {
    return switch (reason) {
      case INSUFFICIENT_FUNDS -> CardPrompts.CARD_DECLINED_FUNDS;
      case EXPIRED, WRONG_EXPIRY -> CardPrompts.CARD_DECLINED_EXPIRED;
      case WRONG_CVC -> CardPrompts.CARD_DECLINED_CODE;
      case WRONG_NUMBER -> CardPrompts.CARD_DECLINED_NUMBER;
      case NOT_SUPPORTED -> CardPrompts.CARD_DECLINED_KIND;
      case NEEDS_HOLDER_ONLINE, TRY_AGAIN, DO_NOT_HONOUR -> CardPrompts.CARD_DECLINED_OTHER;
    };
  }
}
