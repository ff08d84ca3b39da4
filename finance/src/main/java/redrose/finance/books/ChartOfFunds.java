package redrose.finance.books;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import redrose.health.CannotStart;
import redrose.requests.finance.LedgerFund;
import redrose.requests.funds.VatRule;

/**
 * The funds as the ledger books them, from the same file that the calls read their funds from.
 *
 * @param funds the council's, and last the one for what has no home yet
 */
public record ChartOfFunds(List<LedgerFund> funds) {
  private static final long LARGEST_FILE_BYTES = 1_000_000;
  private static final YAMLMapper YAML =
      YAMLMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  public ChartOfFunds {
    funds = List.copyOf(funds);
  }

  /**
   * Reads the directory's funds.
   *
   * @param suspenseCode where the ledger books what has no home yet
   * @throws CannotStart where it can't be read, or a fund is not whole
   */
  public static ChartOfFunds read(Path directory, String suspenseCode) {
    var funds = new ArrayList<LedgerFund>();
    var codes = new HashSet<String>();
    for (var entry : entries(directory)) {
      var fund = fund(directory, entry);
      if (!fund.fund().matches("[a-z][a-z0-9-]{0,39}")) {
        throw invalid(directory, "a fund's code is lower case with hyphens: " + fund.fund());
      }
      if (fund.fund().equals(LedgerFund.SUSPENSE) || !codes.add(fund.fund())) {
        throw invalid(directory, "a fund's code is its own, and not " + LedgerFund.SUSPENSE);
      }
      funds.add(fund);
    }
    funds.add(
        new LedgerFund(
            LedgerFund.SUSPENSE, "Suspense", suspenseCode, VatRule.OUTSIDE_SCOPE.name()));
    return new ChartOfFunds(funds);
  }

  /** Whether money may be assigned to this fund. */
  public boolean has(String fund) {
    return !fund.equals(LedgerFund.SUSPENSE) && funds.stream().anyMatch(f -> f.fund().equals(fund));
  }

  private static List<FundEntry> entries(Path directory) {
    try {
      if (Files.size(directory) > LARGEST_FILE_BYTES) {
        throw invalid(directory, "it is larger than 1 MB");
      }
      var read = YAML.readValue(directory.toFile(), DirectoryFile.class);
      if (read == null || read.funds() == null || read.funds().isEmpty()) {
        throw invalid(directory, "it has no funds");
      }
      return read.funds();
    } catch (JsonProcessingException e) {
      throw invalid(directory, e.getOriginalMessage().lines().findFirst().orElse("not YAML"));
    } catch (IOException e) {
      throw invalid(directory, "it can't be read");
    }
  }

  private static LedgerFund fund(Path directory, FundEntry entry) {
    if (entry == null || isBlank(entry.code) || isBlank(entry.name) || isBlank(entry.ledgerCode)) {
      throw invalid(directory, "each fund has a code, a name and a ledger-code");
    }
    if (entry.name.length() > 100 || entry.ledgerCode.length() > 40) {
      throw invalid(directory, "a name has up to 100 letters, a ledger-code up to 40");
    }
    return new LedgerFund(
        entry.code.strip(), entry.name.strip(), entry.ledgerCode.strip(), vat(directory, entry));
  }

  private static String vat(Path directory, FundEntry entry) {
    try {
      var name = String.valueOf(entry.vat).toUpperCase(Locale.ROOT).replace('-', '_');
      return VatRule.valueOf(name).name();
    } catch (IllegalArgumentException _) {
      throw invalid(directory, "fund " + entry.code + " has no VAT rule that we know");
    }
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  private static CannotStart invalid(Path directory, String why) {
    return new CannotStart("The funds in " + directory + " can't be used: " + why + ".");
  }

  private record DirectoryFile(List<FundEntry> funds) {}

  private record FundEntry(
      String code, String name, @JsonProperty("ledger-code") String ledgerCode, String vat) {}
}
