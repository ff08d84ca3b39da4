package redrose.ivr.wording;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import redrose.prompts.Language;
import redrose.prompts.Wording;

/** Writes the script that a voice artist records from: CSV (RFC 4180, UTF-8). */
@Command(
    name = "export",
    description = {
      "Writes a language's recording script as CSV: each prompt that can be recorded, a line each.",
      "Put it beside the recordings as TAG/"
          + RecordingScript.FILE
          + ": check then knows which words they say."
    })
final class ExportScript implements Runnable {

  @Parameters(paramLabel = "LANG", description = "the language's tag, pl for one")
  private String tag;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    var language =
        Language.of(tag)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(), "There is no language " + tag + "."));
    var out = spec.commandLine().getOut();
    out.print(csv(Wording.of(language)));
    out.flush();
  }

  private static String csv(List<Wording.Entry> entries) {
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(
          RecordingScript.KEY,
          RecordingScript.TEXT,
          "file",
          "english",
          "seconds at most",
          "status");
      entries.stream()
          .filter(Wording.Entry::recordable)
          .forEach(
              entry ->
                  csv.writeRecord(
                      entry.key(),
                      entry.text(),
                      entry.key() + ".wav",
                      entry.english(),
                      Integer.toString(Findings.LONGEST_S),
                      Findings.words(entry.status())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
