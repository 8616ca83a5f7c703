package bikerental.rental.outbound;

import bikerental.rental.application.Bikes.Answer.NotAsked;
import bikerental.rental.application.Decision.Later;
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
    Uni<Optional<Later>> question() {
        return fleet.reserve(someRental(), List.of())
                .map(answer -> answer instanceof NotAsked(Later later) ? Optional.of(later) : Optional.empty());
    }
}
