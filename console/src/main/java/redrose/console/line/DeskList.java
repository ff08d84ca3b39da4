package redrose.console.line;

import java.util.List;

/** Every desk that this line puts callers through to. */
public record DeskList(List<DeskState> desks) {}
