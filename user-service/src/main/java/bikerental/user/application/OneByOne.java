package bikerental.user.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

import java.util.List;
import java.util.function.Function;

/** Works through what is due. One that fails is left for the next time and holds up nobody; without an identity provider all wait. */
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
                            LOG.error("One of the things that are due failed", failure);
                            return Uni.createFrom().voidItem();
                        }))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
