package redrose.sandbox.leak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes the memory of a running JVM that lets itself be looked into. */
final class Memory {
  private static final String JCMD =
      Path.of(System.getProperty("java.home"), "bin/jcmd").toString();

  private Memory() {}

  /** The heap with what is no longer used but still there. */
  static void heapWithGarbage(long pid, Path file) throws IOException, InterruptedException {
    Tool.run(JCMD, Long.toString(pid), "GC.heap_dump", "-all", file.toString());
  }

  /** What a collection leaves of the heap. */
  static void heap(long pid, Path file) throws IOException, InterruptedException {
    Tool.run(JCMD, Long.toString(pid), "GC.run");
    Tool.run(JCMD, Long.toString(pid), "GC.heap_dump", file.toString());
  }

  /** All of the process's memory; needs gcore, which comes with gdb. */
  static void core(Path gcore, long pid, Path file) throws IOException, InterruptedException {
    Tool.run(gcore.toString(), "-o", file.toString(), Long.toString(pid));
    Files.move(file.resolveSibling(file.getFileName() + "." + pid), file);
  }
}
