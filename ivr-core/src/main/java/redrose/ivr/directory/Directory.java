package redrose.ivr.directory;

import java.util.List;
import redrose.call.Desk;

/**
 * What the council offers on this line.
 *
 * @param services in the order in which they are read out
 * @param advisers who answers when a caller wants a person
 */
public record Directory(List<Service> services, Desk advisers) {
  public Directory {
    services = List.copyOf(services);
  }
}
