package redrose.console.service;

import java.util.List;
import java.util.function.UnaryOperator;
import redrose.requests.calls.ServiceLine;

/**
 * A table of the report.
 *
 * @param title what its lines have in common
 * @param of the heading of its first column
 * @param words how a key is written for people
 */
public record ServicePart(
    String title, String of, List<ServiceLine> lines, UnaryOperator<String> words) {}
