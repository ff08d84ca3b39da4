package redrose.ivr.speech;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code speech fetch}: a published model, from an address that the site trusts. */
@Command(
    name = "fetch",
    description = {
      "Fetches a Vosk model as a ZIP file, compares it with the SHA-256 that you give, unpacks it"
          + " and tries it. Only a model that works is kept; the one before stays until then.",
      "Exit 0 if it is there to be used, 1 if not."
    })
final class FetchModel implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FAILED = 1;
  private static final long BYTES_PER_MB = 1_000_000;
  private static final Set<String> SCHEMES = Set.of("https", "http", "file");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  @ParentCommand private SpeechCommand speech;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "LANGUAGE", description = "what it understands: en for one")
  private String language;

  @Option(
      names = "--from",
      paramLabel = "URL",
      required = true,
      description = "https, http or file address of the ZIP file")
  private URI from;

  @Option(
      names = "--sha256",
      paramLabel = "HEX",
      required = true,
      description = "the file's SHA-256, from its publisher and not from the same address")
  private String sha256;

  @Option(
      names = "--most-mb",
      paramLabel = "MB",
      defaultValue = "3000",
      description = "end where the file is larger (default: ${DEFAULT-VALUE})")
  private long mostMb;

  @Option(
      names = "--upsample",
      description =
          "let a model that is made for 16 kHz hear a telephone's 8 kHz, by a line in its"
              + " conf/mfcc.conf")
  private boolean upsample;

  @Override
  public Integer call() {
    requireSense();
    var place = new ModelPlace(speech.models(), language);
    try {
      var file = place.download();
      new Download(from, sha256.toLowerCase(Locale.ROOT), mostMb * BYTES_PER_MB, this::tell)
          .into(file);
      tell("Unpacking it.");
      new ModelArchive(file, 4 * mostMb * BYTES_PER_MB).unpack(place.unpacked());
      tell("Trying it.");
      var model = place.accept(upsample);
      print(model);
      return 0;
    } catch (FetchFailed e) {
      return failed(e.getMessage());
    } catch (IOException e) {
      return failed(
          ("The model could not be stored in %s: %s. See who may write there, and whether the disk"
                  + " is full.")
              .formatted(speech.models(), e.getMessage()));
    } finally {
      place.tidy();
    }
  }

  private void requireSense() {
    if (!LANGUAGE.matcher(language).matches()) {
      throw new ParameterException(spec.commandLine(), "Name a language by its code, such as en.");
    }
    if (!SCHEMES.contains(String.valueOf(from.getScheme()))) {
      throw new ParameterException(
          spec.commandLine(), "Give --from as an https, http or file address.");
    }
    if (!SHA_256.matcher(sha256.toLowerCase(Locale.ROOT)).matches()) {
      throw new ParameterException(
          spec.commandLine(), "Give --sha256 as the 64 hexadecimal digits of the file's SHA-256.");
    }
    if (mostMb < 1) {
      throw new ParameterException(spec.commandLine(), "--most-mb begins at 1.");
    }
  }

  private void print(Path model) {
    var out = spec.commandLine().getOut();
    if (speech.wantsJson()) {
      var object = new LinkedHashMap<String, Object>();
      object.put("language", language);
      object.put("model", model.toString());
      out.println(JSON.valueToTree(object).toString());
    } else {
      out.println("The model works. To listen with it start the line with VOSK_MODEL=" + model);
    }
    out.flush();
  }

  private int failed(String sentence) {
    tell(sentence);
    if (speech.wantsJson()) {
      var object = new LinkedHashMap<String, Object>();
      object.put("error", sentence);
      spec.commandLine().getOut().println(JSON.valueToTree(object).toString());
      spec.commandLine().getOut().flush();
    }
    return FAILED;
  }

  private void tell(String line) {
    spec.commandLine().getErr().println(line);
    spec.commandLine().getErr().flush();
  }
}
