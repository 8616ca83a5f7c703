package bikerental.local;

import bikerental.local.command.CommandLine;

import java.util.List;

/** What {@code ./run} calls. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(CommandLine.ofTheTerminal().execute(List.of(arguments)));
    }
}
