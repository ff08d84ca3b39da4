package redrose.ivr.listening.grammar;

import java.util.List;
import redrose.call.Grammar;

/** The words of one hypothesis while they are being read. */
final class Said {
  private final List<String> words;
  private boolean hasRunOut;

  private Said(List<String> words) {
    this.words = words;
  }

  /** What is unknown at either end is a cough or an "er"; in the middle it hides something. */
  static Said withoutEdges(List<String> words) {
    int first = 0;
    int end = words.size();
    while (first < end && isUnknown(words.get(first))) {
      first++;
    }
    while (end > first && isUnknown(words.get(end - 1))) {
      end--;
    }
    return new Said(words.subList(first, end));
  }

  static Said of(List<String> words) {
    return new Said(words);
  }

  /** The word at a place; empty behind the last, where it is remembered that one was wanted. */
  String at(int place) {
    if (place < words.size()) {
      return words.get(place);
    }
    hasRunOut = true;
    return "";
  }

  List<String> words() {
    return words;
  }

  /** Whether a further word could have been read. */
  boolean hasRunOut() {
    return hasRunOut;
  }

  private static boolean isUnknown(String word) {
    return word.equals(Grammar.UNKNOWN_WORD);
  }
}
