package redrose.ivr.directory;

import static redrose.ivr.directory.Fields.given;
import static redrose.ivr.directory.Fields.sayable;
import static redrose.ivr.directory.Fields.spoken;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redrose.call.Desk;
import redrose.ivr.directory.DirectoryFile.FundEntry;
import redrose.ivr.directory.DirectoryFile.ServiceEntry;
import redrose.prompts.Language;
import redrose.requests.funds.Fund;

/** Makes a directory of what was written down, or says everything that is wrong with it. */
final class DirectoryCheck {
  private final Problems problems;

  DirectoryCheck(Problems problems) {
    this.problems = problems;
  }

  Directory check(DirectoryFile written) {
    var accounts = accounts(listed("funds", written.funds()));
    var services = services(listed("services", written.services()), accounts);
    var advisers = problems.attempt("", () -> desk("adviser-desk", written.adviserDesk()));
    problems.throwIfAny();
    return new Directory(
        accounts.values().stream().map(Account::fund).toList(), services, advisers.orElseThrow());
  }

  /** A fund, and what is said to who wants to pay into it while it takes nothing. */
  private record Account(Fund fund, Optional<Map<Language, String>> closed) {
    static Account of(FundEntry entry) {
      return new Account(
          FundCheck.fund(entry),
          Optional.ofNullable(entry.closed()).map(words -> spoken("closed", words)));
    }
  }

  private Map<String, Account> accounts(List<FundEntry> entries) {
    Map<String, Account> accounts = new LinkedHashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      var path = "funds[%d]".formatted(i);
      var entry = entries.get(i);
      problems
          .attempt(path, () -> Account.of(given("", entry)))
          .ifPresent(
              account -> {
                if (accounts.putIfAbsent(account.fund().code(), account) != null) {
                  addTwice(path, account.fund().code());
                }
              });
    }
    return accounts;
  }

  private List<Service> services(List<ServiceEntry> entries, Map<String, Account> accounts) {
    List<Service> services = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      var path = "services[%d]".formatted(i);
      var entry = entries.get(i);
      problems
          .attempt(path, () -> service(given("", entry), accounts))
          .ifPresent(
              service -> {
                if (services.stream().anyMatch(other -> other.code().equals(service.code()))) {
                  addTwice(path, service.code());
                }
                services.add(service);
              });
    }
    return services;
  }

  private static Service service(ServiceEntry entry, Map<String, Account> accounts) {
    var account = accounts.get(given("fund", entry.fund()));
    if (account == null) {
      throw new Wrong(
          "fund",
          "there is no fund %s that holds: add it to funds, or mend it".formatted(entry.fund()));
    }
    return new Service(
        given("code", entry.code()),
        account.fund(),
        spoken("name", entry.name()),
        spoken("bill", entry.bill()),
        sayable("said", entry.said()),
        account.closed());
  }

  private void addTwice(String path, String code) {
    problems.add(path + ".code", "%s is used twice: give one of them another".formatted(code));
  }

  private <T> List<T> listed(String what, List<T> entries) {
    if (entries == null || entries.isEmpty()) {
      problems.add(what, "there is none: write one at least");
      return List.of();
    }
    return entries;
  }

  private static Desk desk(String field, String name) {
    try {
      return new Desk(given(field, name));
    } catch (Wrong e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new Wrong(field, e.getMessage());
    }
  }
}
