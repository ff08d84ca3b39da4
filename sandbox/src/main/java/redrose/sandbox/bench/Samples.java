package redrose.sandbox.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Measured values by name, a value a round. */
final class Samples {
  private final Map<String, List<Double>> values = new TreeMap<>();

  void add(String name, double value) {
    values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
  }

  double median(String name) {
    var sorted = values.get(name).stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  double sum(String name) {
    return values.get(name).stream().mapToDouble(Double::doubleValue).sum();
  }

  /** The medians of all, by name. */
  Map<String, Double> medians() {
    var medians = new TreeMap<String, Double>();
    values.keySet().forEach(name -> medians.put(name, median(name)));
    return medians;
  }
}
