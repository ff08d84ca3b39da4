package redrose.ivr.wording;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import redrose.ivr.wording.Finding.Kind;
import redrose.prompts.Language;
import redrose.prompts.RecordingReport;
import redrose.prompts.Wording;

/** Goes through a language's texts and recordings. */
final class Findings {
  /** Longer than this, and nobody remembers how it began: as the build holds synthetic ones. */
  static final int LONGEST_S = 12;

  private final Language language;
  private final List<Finding> found = new ArrayList<>();

  private Findings(Language language) {
    this.language = language;
  }

  /**
   * Everything found.
   *
   * @param recordings where there are some
   */
  static List<Finding> of(Language language, Optional<Path> recordings) {
    var findings = new Findings(language);
    var wording = Wording.of(language);
    wording.forEach(findings::checkTranslation);
    recordings.ifPresent(folder -> findings.checkRecordings(folder, wording));
    return findings.found;
  }

  static String words(Wording.Status status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void checkTranslation(Wording.Entry entry) {
    switch (entry.status()) {
      case STALE -> add(Kind.STALE_TRANSLATION, entry, "in English it is now: " + entry.english());
      case AWAITS_READER -> add(Kind.AWAITS_READER, entry, "no native reader has been through it");
      case ORIGINAL, READ -> {
        // done
      }
    }
  }

  private void checkRecordings(Path folder, List<Wording.Entry> wording) {
    var report = RecordingReport.of(folder, language);
    report.faults().forEach(fault -> add(Kind.BAD_RECORDING, "", fault));
    if (report.lengthsMs().isEmpty()) {
      return;
    }
    var script = RecordingScript.beside(folder, language);
    if (script.isEmpty()) {
      add(
          Kind.UNKNOWN_SCRIPT,
          "",
          "nobody can tell which words the recordings say: put their script beside them as "
              + RecordingScript.FILE);
    }
    for (var entry : wording) {
      if (entry.recordable()) {
        checkRecording(entry, report.lengthsMs(), script);
      }
    }
  }

  private void checkRecording(
      Wording.Entry entry, Map<String, Long> lengthsMs, Optional<Map<String, String>> script) {
    var lengthMs = lengthsMs.get(entry.key());
    if (lengthMs == null) {
      add(Kind.NOT_RECORDED, entry, "the synthesiser speaks it");
      return;
    }
    if (lengthMs > LONGEST_S * 1000L) {
      add(
          Kind.LONG_RECORDING,
          entry,
          "it takes %.1f s, more than %d s".formatted(lengthMs / 1000.0, LONGEST_S));
    }
    var said = script.map(texts -> texts.getOrDefault(entry.key(), ""));
    if (said.filter(words -> !words.equals(entry.text())).isPresent()) {
      add(Kind.STALE_RECORDING, entry, "its text is now: " + entry.text());
    }
  }

  private void add(Kind kind, Wording.Entry entry, String what) {
    add(kind, entry.key(), what);
  }

  private void add(Kind kind, String key, String what) {
    found.add(new Finding(kind, language.tag(), key, what));
  }
}
