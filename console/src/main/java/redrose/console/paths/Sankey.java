package redrose.console.paths;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redrose.console.pages.Words;
import redrose.requests.calls.CallFlow;

/**
 * The ways as a picture: questions from left to right by when they are asked, endings at the right,
 * bands between them as thick as the calls are many (a Sankey diagram).
 *
 * @param height of the picture; its width is {@link #WIDTH}
 */
public record Sankey(List<Node> nodes, List<Band> bands, int height) {
  /** Of the picture, in its own units. */
  public static final int WIDTH = 1240;

  private static final int NODE_WIDTH = 12;
  private static final int LABEL_WIDTH = 150;
  private static final int FULL_HEIGHT = 240;
  private static final int GAP = 34;
  private static final int TOP = 20;
  private static final int QUESTIONS_MOST = 14;

  /** A question or an ending. */
  public record Node(String name, long calls, int x, int y, int height, boolean isEnding) {}

  /**
   * Calls that went from one node to another.
   *
   * @param path as SVG writes it
   * @param width of the stroke
   * @param lost whether they hung up or were not helped
   */
  public record Band(String path, int width, boolean lost, String title) {}

  static Sankey of(List<CallFlow> flows) {
    return new Drawing(flows).draw();
  }

  /** Works one out. */
  private static final class Drawing {
    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final List<CallFlow> flows;
    private final double scale;
    private final int columns;

    Drawing(List<CallFlow> all) {
      var questions =
          Leaving.of(all).stream()
              .sorted(Comparator.comparingLong(Leaving::reached).reversed())
              .flatMap(line -> line.question().stream())
              .limit(QUESTIONS_MOST)
              .toList();
      flows =
          all.stream()
              .filter(flow -> flow.from().filter(questions::contains).isPresent())
              .filter(flow -> flow.to().isEmpty() || questions.contains(flow.to().get()))
              .toList();
      for (var question : questions) {
        boxes.put(question, new Box(Words.of(question), place(question), false));
      }
      columns = closeRanks(new ArrayList<>(boxes.values()));
      for (var ending : Ending.values()) {
        boxes.put(ending.name(), new Box(ending.words(), columns, true));
      }
      flows.forEach(this::count);
      boxes.values().removeIf(box -> box.calls() == 0);
      scale =
          FULL_HEIGHT
              / (double) Math.max(1, boxes.values().stream().mapToLong(Box::calls).max().orElse(1));
    }

    private long place(String question) {
      double calls = 0;
      double places = 0;
      for (var flow : flows) {
        if (flow.from().equals(Optional.of(question))) {
          calls += flow.calls();
          places += flow.place() * flow.calls();
        }
      }
      return Math.round(places / Math.max(1, calls));
    }

    /** Leaves no column empty; how many there are. */
    private static int closeRanks(List<Box> questions) {
      var used = questions.stream().map(box -> box.column).distinct().sorted().toList();
      questions.forEach(box -> box.column = used.indexOf(box.column));
      return used.size();
    }

    private void count(CallFlow flow) {
      source(flow).out += flow.calls();
      target(flow).in += flow.calls();
    }

    private Box source(CallFlow flow) {
      return boxes.get(flow.from().orElseThrow());
    }

    private Box target(CallFlow flow) {
      return boxes.get(flow.to().orElseGet(() -> Ending.of(flow.outcome()).name()));
    }

    Sankey draw() {
      var below = new HashMap<Long, Integer>();
      for (var box : boxes.values()) {
        box.x = (int) (box.column * (WIDTH - LABEL_WIDTH) / Math.max(1, columns));
        box.y = below.getOrDefault(box.column, TOP);
        box.height = Math.max(2, (int) Math.round(box.calls() * scale));
        below.put(box.column, box.y + box.height + GAP);
      }
      var bands =
          flows.stream()
              .filter(flow -> target(flow).column > source(flow).column)
              .sorted(
                  Comparator.comparingInt((CallFlow flow) -> source(flow).y)
                      .thenComparingInt(flow -> target(flow).y))
              .map(this::band)
              .toList();
      var nodes = boxes.values().stream().map(Box::node).toList();
      return new Sankey(
          nodes, bands, below.values().stream().mapToInt(bottom -> bottom).max().orElse(TOP));
    }

    private Band band(CallFlow flow) {
      var source = source(flow);
      var target = target(flow);
      int width = Math.max(1, (int) Math.round(flow.calls() * scale));
      int begin = source.y + source.drawnOut + width / 2;
      int end = target.y + target.drawnIn + width / 2;
      source.drawnOut += width;
      target.drawnIn += width;
      int left = source.x + NODE_WIDTH;
      int middle = (left + target.x) / 2;
      var ending = Ending.of(flow.outcome());
      return new Band(
          "M%d %dC%d %d %d %d %d %d"
              .formatted(left, begin, middle, begin, middle, end, target.x, end),
          width,
          flow.to().isEmpty() && (ending == Ending.HUNG_UP || ending == Ending.NOT_HELPED),
          "%s to %s: %,d".formatted(source.name, target.name, flow.calls()));
    }
  }

  /** A node while it is worked out. */
  private static final class Box {
    private final String name;
    private final boolean isEnding;
    private long column;
    private long in;
    private long out;
    private int x;
    private int y;
    private int height;
    private int drawnIn;
    private int drawnOut;

    Box(String name, long column, boolean isEnding) {
      this.name = name;
      this.column = column;
      this.isEnding = isEnding;
    }

    long calls() {
      return Math.max(in, out);
    }

    Node node() {
      return new Node(name, calls(), x, y, height, isEnding);
    }
  }
}
