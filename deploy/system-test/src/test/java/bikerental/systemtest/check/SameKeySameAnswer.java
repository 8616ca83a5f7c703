package bikerental.systemtest.check;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** P3: whoever asks again under the same key is answered the same. */
final class SameKeySameAnswer implements Rule {
    private record Request(String customer, Operation.Kind kind, String key) {}

    @Override
    public Stream<String> brokenBy(History history) {
        return history.operations().stream()
                .filter(operation -> !operation.key().isEmpty())
                .filter(Operation::isAnswered)
                .collect(Collectors.groupingBy(
                        operation -> new Request(operation.customer(), operation.kind(), operation.key())))
                .entrySet()
                .stream()
                .filter(request -> distinctAnswers(request.getValue()) > 1)
                .map(request -> request.getKey() + " was answered differently: " + request.getValue());
    }

    private static long distinctAnswers(List<Operation> tries) {
        return tries.stream()
                .map(operation -> List.of(operation.status(), Json.read(operation.body())))
                .distinct()
                .count();
    }
}
