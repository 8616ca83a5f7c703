package bikerental.rental.outbound;

import bikerental.rental.application.Bikes.Answer.NoAnswer;
import bikerental.rental.application.Decision.Undecided;
import bikerental.rental.peers.ScriptedPeer;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;

import java.util.List;
import java.util.Optional;

@QuarkusTest
class GuardedBikeIT extends GuardedPeerContract {
    @Override
    ScriptedPeer<?, ?> peer() {
        return bikes;
    }

    @Override
    Uni<Optional<Undecided>> question() {
        return fleet.reserve(someRental(), List.of())
                .map(answer ->
                        answer instanceof NoAnswer(Undecided undecided) ? Optional.of(undecided) : Optional.empty());
    }
}
