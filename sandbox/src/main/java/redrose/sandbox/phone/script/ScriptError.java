package redrose.sandbox.phone.script;

import java.io.IOException;
import java.nio.file.Path;

/** A script that can't be read: file, line and what was expected, never what keys are in it. */
public final class ScriptError extends IOException {
  private static final long serialVersionUID = 1L;

  ScriptError(Path file, int line, String expected) {
    super(file + ":" + line + ": " + expected);
  }
}
