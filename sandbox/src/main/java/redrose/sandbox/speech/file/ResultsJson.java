package redrose.sandbox.speech.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redrose.sandbox.speech.Verdict;
import redrose.sandbox.speech.corpus.Kind;
import redrose.sandbox.speech.sound.Condition;

/** Results for programs. */
public record ResultsJson(Results results) {
  /** An object a voice, noise and kind: how many questions came to which verdict. */
  public List<Map<String, Object>> cells() {
    List<Map<String, Object>> cells = new ArrayList<>();
    for (var voice : results.voices()) {
      for (var condition : results.conditions()) {
        for (var kind : results.kinds()) {
          cells.add(cell(voice, condition, kind));
        }
      }
    }
    return cells;
  }

  private Map<String, Object> cell(String voice, Condition condition, Kind kind) {
    var cell = new LinkedHashMap<String, Object>();
    cell.put("voice", voice);
    cell.put("noise", condition.label());
    cell.put("kind", kind.label());
    var tally = results.of(voice, condition, kind);
    cell.put("questions", tally.count());
    for (var verdict : Verdict.values()) {
      cell.put(verdict.name(), tally.of(verdict));
    }
    return cell;
  }
}
