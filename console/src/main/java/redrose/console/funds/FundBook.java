package redrose.console.funds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import redrose.health.CannotStart;
import redrose.requests.funds.Fund;

/**
 * The funds of the directory that the calls go by.
 *
 * @param funds in the directory's order
 * @param closed codes of those that take nothing just now
 */
public record FundBook(List<Fund> funds, List<String> closed) {
  private static final long LARGEST_FILE_BYTES = 1_000_000;
  private static final YAMLMapper YAML =
      YAMLMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  public FundBook {
    funds = List.copyOf(funds);
    closed = List.copyOf(closed);
  }

  /**
   * Reads them.
   *
   * @throws CannotStart where the file can't be read, or a fund in it does not hold
   */
  public static FundBook read(Path directory) {
    try {
      if (Files.size(directory) > LARGEST_FILE_BYTES) {
        throw invalid(directory, "it is larger than 1 MB");
      }
      var file = YAML.readValue(directory.toFile(), FundsFile.class);
      if (file == null || file.funds() == null) {
        throw invalid(directory, "it has no funds");
      }
      return new FundBook(
          file.funds().stream().map(FundsFile.Entry::fund).toList(),
          file.funds().stream()
              .filter(FundsFile.Entry::isClosed)
              .map(FundsFile.Entry::code)
              .toList());
    } catch (JsonProcessingException e) {
      throw invalid(directory, e.getOriginalMessage().lines().findFirst().orElse("not YAML"));
    } catch (IOException e) {
      throw invalid(directory, "it can't be read");
    } catch (IllegalArgumentException | NullPointerException e) {
      throw invalid(directory, "a fund in it is not whole: ./redrose funds list says where");
    }
  }

  /** The fund with that code. */
  public Optional<Fund> find(String code) {
    return funds.stream().filter(fund -> fund.code().equals(code)).findFirst();
  }

  /** Whether it takes nothing just now. */
  public boolean isClosed(Fund fund) {
    return closed.contains(fund.code());
  }

  private static CannotStart invalid(Path directory, String why) {
    return new CannotStart("The funds in " + directory + " can't be used: " + why + ".");
  }
}
