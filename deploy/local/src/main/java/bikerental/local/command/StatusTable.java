package bikerental.local.command;

import bikerental.local.process.ChildProcess;
import bikerental.local.process.ServerProcess;
import bikerental.local.process.ServerState;
import bikerental.local.system.LocalSystem;

import java.util.List;
import java.util.stream.Stream;

/** The output of {@code ./run status}. */
final class StatusTable {
    private static final String ROW = "%-12s %-14s %5s  %s";

    private StatusTable() {}

    static List<String> of(LocalSystem system) {
        List<String> rows = system.names().parallelStream()
                .map(name -> row(system.process(name)))
                .toList();
        return Stream.concat(Stream.of(ROW.formatted("name", "state", "port", "pid")), rows.stream())
                .toList();
    }

    private static String row(ServerProcess process) {
        ServerState state = process.state();
        String pid = process.child()
                .filter(ChildProcess::isAlive)
                .map(child -> String.valueOf(child.pid()))
                .orElse("-");
        return ROW.formatted(process.server().name(), state, process.server().port(), pid);
    }
}
