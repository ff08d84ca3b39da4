package redrose.sandbox.leak;

/**
 * One line of our own code as it is shipped and as a control has it.
 *
 * @param module the folder of the module
 * @param source the file, from {@code src/main/java} on
 * @param shipped a piece of one of its lines; it stands there once
 * @param changed what stands there instead
 */
record Patch(String module, String source, String shipped, String changed) {}
