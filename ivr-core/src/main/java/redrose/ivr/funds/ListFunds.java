package redrose.ivr.funds;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import redrose.ivr.directory.Directory;
import redrose.prompts.Language;
import redrose.requests.funds.Fund;

/** {@code funds list}. */
@Command(name = "list", description = "Shows the funds, and says what is wrong with their file.")
final class ListFunds implements Runnable {
  private static final ObjectMapper JSON = new ObjectMapper();
  @ParentCommand private FundsCommand funds;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    var directory = funds.directory();
    var out = spec.commandLine().getOut();
    if (funds.wantsJson()) {
      out.println(
          JSON.valueToTree(directory.funds().stream().map(fund -> object(directory, fund)).toList())
              .toString());
    } else {
      directory.funds().forEach(fund -> out.println(row(directory, fund)));
    }
  }

  private static Map<String, Object> object(Directory directory, Fund fund) {
    var object = new LinkedHashMap<String, Object>();
    object.put("code", fund.code());
    object.put("name", fund.name());
    object.put("ledger_code", fund.ledgerCode());
    object.put("vat", fund.vat());
    object.put("min_pence", fund.minPence());
    object.put("max_pence", fund.maxPence());
    object.put("mask", fund.reference().mask());
    object.put("closed", isClosed(directory, fund));
    return object;
  }

  private static String row(Directory directory, Fund fund) {
    return "%-14s %-26s %-10s £%s to £%s  %s, %s%s"
        .formatted(
            fund.code(),
            fund.name(),
            fund.ledgerCode(),
            pounds(fund.minPence()),
            pounds(fund.maxPence()),
            fund.reference().mask(),
            Reasons.keys(fund.reference()),
            isClosed(directory, fund) ? "; closed" : "");
  }

  private static boolean isClosed(Directory directory, Fund fund) {
    return directory.services().stream()
        .anyMatch(
            service -> service.fund().equals(fund) && service.closed(Language.EN).isPresent());
  }

  private static String pounds(long pence) {
    return String.format(Locale.ROOT, "%,d.%02d", pence / 100, pence % 100);
  }
}
