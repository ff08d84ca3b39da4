package redrose.health;

import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/** The registry that a process counts in. */
public final class Metrics {
  private Metrics() {}

  /**
   * A new registry that already holds the JVM's memory, collector, threads, classes, processor,
   * file descriptors and uptime. Every metric is tagged with the process's name.
   *
   * @param process such as {@code ivr-core}
   */
  public static PrometheusMeterRegistry registry(String process) {
    var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    registry.config().commonTags("process", process);
    new ClassLoaderMetrics().bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    bindCollector(registry);
    return registry;
  }

  /** Not closed: it listens to the collector for as long as the process runs. */
  @SuppressWarnings("resource")
  private static void bindCollector(PrometheusMeterRegistry registry) {
    new JvmGcMetrics().bindTo(registry);
  }
}
