package redrose.requests.funds;

import java.util.List;

/** What a reference rule says of an entry. A rejected entry is not carried along: see the card. */
public sealed interface ReferenceCheck {
  /**
   * It is a reference of this fund.
   *
   * @param reference in full, with the mask's letters, upper case, no spaces
   */
  record Valid(String reference) implements ReferenceCheck {}

  /**
   * It was keyed, and its keys stand for several references of this fund.
   *
   * @param references in full, two or more of the same length
   */
  record Several(List<String> references) implements ReferenceCheck {
    public Several {
      references = List.copyOf(references);
    }
  }

  /** It is none. */
  record Rejected(Reason reason) implements ReferenceCheck {}

  /** Why an entry is no reference. */
  enum Reason {
    /** Fewer characters than the mask. */
    TOO_SHORT,

    /** More characters than the mask. */
    TOO_LONG,

    /** The length is right, and a character does not fit the mask. */
    WRONG_SHAPE,

    /** The shape is right and the check character is wrong: most likely a slip of a finger. */
    WRONG_CHECK_CHARACTER,

    /** It could be a card number: it is refused whatever the mask says, and never stored. */
    LOOKS_LIKE_CARD
  }
}
