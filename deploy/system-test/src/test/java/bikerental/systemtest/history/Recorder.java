package bikerental.systemtest.history;

import bikerental.systemtest.check.Operation;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Keeps every operation of a history. */
final class Recorder {
    private final Queue<Operation> operations = new ConcurrentLinkedQueue<>();

    Operation record(Operation operation) {
        operations.add(operation);
        return operation;
    }

    List<Operation> operations() {
        return List.copyOf(operations);
    }
}
