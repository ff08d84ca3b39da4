package redrose.finance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes a command line apart as a shell does, as far as the examples need it. */
final class Words {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|([^ \"]+)");

  private Words() {}

  static List<String> of(String line) {
    var words = new ArrayList<String>();
    var found = WORD.matcher(line.strip());
    while (found.find()) {
      words.add(found.group(1) == null ? found.group(2) : found.group(1));
    }
    return words;
  }
}
