package bikerental.user.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

import java.util.List;
import java.util.function.Function;

/**
 * Processes due items in sequence. A failed item is retried next time and does not block the others, except while the
 * identity provider is down.
 */
final class OneByOne {
    private static final Logger LOG = Logger.getLogger(OneByOne.class);

    private OneByOne() {}

    static <T> Uni<Void> each(List<T> due, Function<T, Uni<?>> work) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUniAndConcatenate(item -> work.apply(item)
                        .replaceWithVoid()
                        .onFailure(failure -> failure instanceof Exception && !(failure instanceof LoginsUnavailable))
                        .recoverWithUni(failure -> {
                            LOG.error("A due item failed and will be retried", failure);
                            return Uni.createFrom().voidItem();
                        }))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
