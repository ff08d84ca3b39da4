package redrose.reports.open311;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import redrose.health.CannotStart;

/**
 * The kinds of problem that can be reported, from the same file that the calls read theirs from.
 *
 * @param all in the directory's order
 */
public record Services(List<Service> all) {
  private static final long LARGEST_FILE_BYTES = 1_000_000;
  private static final String ENGLISH = "en";
  private static final YAMLMapper YAML =
      YAMLMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /**
   * One of them.
   *
   * @param code the {@code service_code}
   * @param name in English
   * @param group in English
   * @param keywords what people say for it
   * @param hasColumn whether it has an attribute for the number on a lamp post
   * @param expectedDays in how many days it should be done
   */
  public record Service(
      String code,
      String name,
      String group,
      List<String> keywords,
      boolean hasColumn,
      int expectedDays) {
    public Service {
      keywords = List.copyOf(keywords);
    }
  }

  public Services {
    all = List.copyOf(all);
  }

  /**
   * Reads the directory.
   *
   * @throws CannotStart where it can't be read, or nothing can be reported
   */
  public static Services read(Path directory) {
    List<Service> services = new ArrayList<>();
    for (var group : groups(directory)) {
      for (var category : group.categories()) {
        services.add(service(directory, group, category));
      }
    }
    return new Services(services);
  }

  /** The one with a code. */
  public Optional<Service> find(String code) {
    return all.stream().filter(service -> service.code().equals(code)).findFirst();
  }

  private static List<Group> groups(Path directory) {
    try {
      if (Files.size(directory) > LARGEST_FILE_BYTES) {
        throw invalid(directory, "it is larger than 1 MB");
      }
      var read = YAML.readValue(directory.toFile(), DirectoryFile.class);
      if (read == null || read.groups() == null || read.groups().isEmpty()) {
        throw invalid(directory, "it has no report-groups");
      }
      return read.groups();
    } catch (JsonProcessingException e) {
      throw invalid(directory, e.getOriginalMessage().lines().findFirst().orElse("not YAML"));
    } catch (IOException e) {
      throw invalid(directory, "it can't be read");
    }
  }

  private static Service service(Path directory, Group group, Category category) {
    if (category.code() == null || category.name() == null || category.expectedDays() == null) {
      throw invalid(directory, "each kind has a code, a name and expected-days");
    }
    return new Service(
        category.code(),
        capital(category.name().getOrDefault(ENGLISH, category.code())),
        capital(group.name().getOrDefault(ENGLISH, group.code())),
        Optional.ofNullable(category.said()).map(said -> said.get(ENGLISH)).orElse(List.of()),
        Boolean.TRUE.equals(category.column()),
        category.expectedDays());
  }

  /** "a street light" is spoken; a list begins with "Street light". */
  private static String capital(String name) {
    var bare = name.replaceFirst("^(a|an|the) ", "");
    return bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1);
  }

  private static CannotStart invalid(Path directory, String why) {
    return new CannotStart("The kinds of problem in " + directory + " can't be used: " + why + ".");
  }

  private record DirectoryFile(@JsonProperty("report-groups") List<Group> groups) {}

  private record Group(String code, Map<String, String> name, List<Category> categories) {}

  private record Category(
      String code,
      Map<String, String> name,
      Map<String, List<String>> said,
      Boolean column,
      @JsonProperty("expected-days") Integer expectedDays) {}
}
