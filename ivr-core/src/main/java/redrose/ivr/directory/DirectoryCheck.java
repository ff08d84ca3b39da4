package redrose.ivr.directory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import redrose.call.Desk;
import redrose.ivr.directory.DirectoryFile.FundEntry;
import redrose.ivr.directory.DirectoryFile.ReferenceEntry;
import redrose.ivr.directory.DirectoryFile.ServiceEntry;
import redrose.prompts.Language;
import redrose.requests.funds.CheckCharacter;
import redrose.requests.funds.Fund;
import redrose.requests.funds.ReferenceRule;
import redrose.requests.funds.VatRule;

/** Makes a directory of what was written down, or says everything that is wrong with it. */
final class DirectoryCheck {
  private final String file;
  private final List<String> problems = new ArrayList<>();

  DirectoryCheck(String file) {
    this.file = file;
  }

  Directory check(DirectoryFile written) {
    var funds = funds(listed("funds", written.funds()));
    var services = services(listed("services", written.services()), funds);
    var advisers =
        attempt("adviser-desk", () -> new Desk(given("adviser-desk", written.adviserDesk())));
    if (!problems.isEmpty()) {
      throw new DirectoryInvalid(file, problems);
    }
    return new Directory(services, advisers.orElseThrow());
  }

  private Map<String, Fund> funds(List<FundEntry> entries) {
    Map<String, Fund> funds = new LinkedHashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      var where = "funds[%d]".formatted(i);
      var entry = entries.get(i);
      attempt(where, () -> fund(entry))
          .ifPresent(
              fund -> {
                if (funds.putIfAbsent(fund.code(), fund) != null) {
                  problems.add("%s: the code %s is used twice".formatted(where, fund.code()));
                }
              });
    }
    return funds;
  }

  private static Fund fund(FundEntry entry) {
    return new Fund(
        given("code", entry.code()),
        given("name", entry.name()),
        given("ledger-code", entry.ledgerCode()),
        oneOf("vat", VatRule.class, entry.vat()),
        given("min-pence", entry.minPence()),
        given("max-pence", entry.maxPence()),
        rule(given("reference", entry.reference())));
  }

  private static ReferenceRule rule(ReferenceEntry entry) {
    var mask = given("reference.mask", entry.mask());
    if (entry.modulus() == null) {
      return ReferenceRule.of(mask);
    }
    return ReferenceRule.of(
        mask,
        new CheckCharacter(
            entry.modulus(),
            given("reference.weights", entry.weights()),
            Optional.ofNullable(entry.letterValues()).orElse(Map.of()),
            oneOf("reference.result", CheckCharacter.Result.class, entry.result()),
            Optional.ofNullable(entry.written()).orElse(Map.of())));
  }

  private List<Service> services(List<ServiceEntry> entries, Map<String, Fund> funds) {
    List<Service> services = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      var where = "services[%d]".formatted(i);
      var entry = entries.get(i);
      attempt(where, () -> service(entry, funds))
          .ifPresent(
              service -> {
                if (services.stream().anyMatch(other -> other.code().equals(service.code()))) {
                  problems.add("%s: the code %s is used twice".formatted(where, service.code()));
                }
                services.add(service);
              });
    }
    return services;
  }

  private static Service service(ServiceEntry entry, Map<String, Fund> funds) {
    var fund = funds.get(given("fund", entry.fund()));
    if (fund == null) {
      throw new IllegalArgumentException("there is no fund " + entry.fund());
    }
    return new Service(
        given("code", entry.code()),
        fund,
        inEveryLanguage("name", entry.name()),
        inEveryLanguage("bill", entry.bill()));
  }

  private static Map<Language, String> inEveryLanguage(String what, Map<String, String> texts) {
    var given = given(what, texts);
    Map<Language, String> byLanguage = new EnumMap<>(Language.class);
    for (var language : Language.values()) {
      byLanguage.put(language, given(what + "." + language.tag(), given.get(language.tag())));
    }
    return byLanguage;
  }

  private <T> List<T> listed(String what, List<T> entries) {
    if (entries == null || entries.isEmpty()) {
      problems.add(what + ": there is none");
      return List.of();
    }
    return entries;
  }

  private static <T> T given(String what, T value) {
    if (value == null || (value instanceof String text && text.isBlank())) {
      throw new IllegalArgumentException(what + " is missing");
    }
    return value;
  }

  private static <E extends Enum<E>> E oneOf(String what, Class<E> type, String value) {
    try {
      return Enum.valueOf(type, given(what, value).toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "%s is %s, which is none of %s".formatted(what, value, List.of(type.getEnumConstants())),
          e);
    }
  }

  private <T> Optional<T> attempt(String where, Supplier<T> made) {
    try {
      return Optional.of(made.get());
    } catch (IllegalArgumentException e) {
      problems.add(where + ": " + e.getMessage());
      return Optional.empty();
    }
  }
}
