package bikerental.systemtest.check;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** P3: whoever asks again under the same key is answered the same, and who asks for something else under it is refused. */
final class SameKeySameAnswer implements Rule {
    private static final int KEY_REUSED = 422;

    private record Key(String customer, Operation.Kind kind, String key) {
        static Key of(Operation operation) {
            return new Key(operation.customer(), operation.kind(), operation.key());
        }
    }

    @Override
    public Stream<String> brokenBy(History history) {
        return history.operations().stream()
                .filter(operation -> !operation.key().isEmpty())
                .filter(Operation::isAnswered)
                .collect(Collectors.groupingBy(Key::of))
                .values()
                .stream()
                .flatMap(SameKeySameAnswer::wrong);
    }

    /** Whoever was answered first has the key. */
    private static Stream<String> wrong(List<Operation> answered) {
        Operation first = answered.getFirst();
        return answered.stream()
                .filter(operation -> !(operation.about().equals(first.about())
                        ? isSame(operation, first)
                        : operation.status() == KEY_REUSED))
                .map(operation -> "under one key: " + first + ", and then: " + operation);
    }

    private static boolean isSame(Operation one, Operation other) {
        return one.status() == other.status() && Json.read(one.body()).equals(Json.read(other.body()));
    }
}
