package redrose.sandbox.demo;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Which number each {@link Port} has in one run. */
public final class Ports {
  /** What was given to one stack is not given to another that starts beside it. */
  private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

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
      numbers.put(port, freeNumber(port));
    }
    return new Ports(numbers);
  }

  /** One TCP port that is free now, for something beside a stack. */
  public static int one() {
    return freeNumber(Port.IVR);
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

  /** Below the range that the system hands to outgoing connections, so that none sits there. */
  private static int freeNumber(Port port) {
    int number;
    do {
      number = ThreadLocalRandom.current().nextInt(20_000, 32_000);
    } while (!isFree(port, number) || !GIVEN.add(number));
    return number;
  }

  private static boolean isFree(Port port, int number) {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), number);
    try {
      if (port.udp) {
        new DatagramSocket(address).close();
      } else {
        new ServerSocket(number, 1, address.getAddress()).close();
      }
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
