package redrose.sandbox.demo;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import redrose.sandbox.ports.FreePorts;

/** Which number each {@link Port} has in one run. */
public final class Ports {
  private final Map<Port, Integer> numbers;

  private Ports(Map<Port, Integer> numbers) {
    this.numbers = numbers;
  }

  /** The usual numbers. */
  public static Ports usual() {
    Map<Port, Integer> numbers = new EnumMap<>(Port.class);
    for (Port port : Port.values()) {
      numbers.put(port, port.usual);
    }
    return new Ports(numbers);
  }

  /** Any numbers that are free now. */
  public static Ports free() {
    Map<Port, Integer> numbers = new EnumMap<>(Port.class);
    for (Port port : Port.values()) {
      numbers.put(port, FreePorts.one());
    }
    return new Ports(numbers);
  }

  /** The same with some numbers chosen by a person. */
  public Ports with(Map<String, Integer> chosen) {
    Map<Port, Integer> changed = new EnumMap<>(numbers);
    chosen.forEach((name, number) -> changed.put(Port.named(name), number));
    return new Ports(changed);
  }

  /** The number of one port. */
  public int of(Port port) {
    return numbers.get(port);
  }

  /** The ports that something else listens on. */
  public List<Port> taken() {
    return Stream.of(Port.values()).filter(port -> !isFree(port, of(port))).toList();
  }

  private static boolean isFree(Port port, int number) {
    return port.udp ? FreePorts.isFreeUdp(number) : FreePorts.isFreeTcp(number);
  }
}
