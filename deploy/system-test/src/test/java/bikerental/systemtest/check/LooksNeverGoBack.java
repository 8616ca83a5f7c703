package bikerental.systemtest.check;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who looks at a rental again never sees an older state of it, nor a place further behind. */
final class LooksNeverGoBack implements Rule {
    @Override
    public Stream<String> brokenBy(History history) {
        return history
                .answered(Operation.Kind.LOOK)
                .filter(Operation::isSuccess)
                .sorted(Comparator.comparing(Operation::begun))
                .collect(Collectors.groupingBy(Operation::about))
                .values()
                .stream()
                .flatMap(LooksNeverGoBack::wrong);
    }

    private static Stream<String> wrong(List<Operation> looks) {
        return IntStream.range(1, looks.size())
                .filter(i -> goesBack(looks.get(i - 1), looks.get(i)))
                .mapToObj(i -> looks.get(i) + " after " + looks.get(i - 1));
    }

    private static boolean goesBack(Operation earlier, Operation later) {
        return number(later, "version") < number(earlier, "version")
                || number(later, "queuePosition") > number(earlier, "queuePosition")
                        && number(later, "version") == number(earlier, "version");
    }

    private static long number(Operation look, String field) {
        return Json.read(look.body()).path(field).asLong();
    }
}
