package redrose.ivr.directory;

import java.util.List;
import redrose.call.Desk;
import redrose.prompts.Language;
import redrose.requests.funds.Fund;

/**
 * What the council offers on this line.
 *
 * @param funds where money goes to
 * @param services in the order in which they are read out
 * @param advisers who answers when a caller wants a person
 */
public record Directory(List<Fund> funds, List<Service> services, Desk advisers) {
  public Directory {
    funds = List.copyOf(funds);
    services = List.copyOf(services);
  }

  /** Whether all of it has words in a language; otherwise that is not offered to callers. */
  public boolean speaks(Language language) {
    return services.stream().allMatch(service -> service.speaks(language));
  }
}
