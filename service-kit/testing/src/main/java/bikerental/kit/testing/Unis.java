package bikerental.kit.testing;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;

import java.util.function.Supplier;

/** Runs reactive code from a test. */
public final class Unis {
    private Unis() {}

    /** Runs a Uni on its own Vert.x context and waits for its item; throws its failure unchanged. */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public static <T> T await(Supplier<Uni<T>> uni) {
        try {
            return VertxContextSupport.subscribeAndAwait(uni);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }
}
