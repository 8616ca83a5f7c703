package bikerental.rental.peers;

import bikerental.bike.v1.BikeServiceGrpc;
import bikerental.bike.v1.ReserveBikeRequest;
import bikerental.bike.v1.ReserveBikeResponse;
import bikerental.common.v1.Reason;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A stub of bike-service: every bike exists, and one rental at a time has it. It learns of ended rentals from requests
 * only, since it gets no events.
 */
@Singleton
public class ScriptedBike extends ScriptedPeer<ReserveBikeRequest, ReserveBikeResponse> {
    static final String PORT = "quarkus.grpc.clients.bike.test-port";

    private final Map<String, String> holders = new ConcurrentHashMap<>();

    ScriptedBike(@ConfigProperty(name = PORT) int port) {
        super(BikeServiceGrpc.getReserveBikeMethod(), port);
    }

    void start(@Observes StartupEvent startup) {
        comeBack();
    }

    void stop(@Observes ShutdownEvent shutdown) {
        goAway();
    }

    /** The requests for one bike since the last reset, oldest first. */
    public List<Asked<ReserveBikeRequest>> askedFor(String bike) {
        return asked().stream()
                .filter(asked -> asked.request().getBikeId().equals(bike))
                .toList();
    }

    @Override
    public void reset() {
        super.reset();
        holders.clear();
    }

    @Override
    protected Turn usually(ReserveBikeRequest request) {
        request.getEndedRentalsList().forEach(ended -> holders.remove(ended.getBikeId(), ended.getId()));
        String holder = holders.computeIfAbsent(request.getBikeId(), _ -> request.getRentalId());
        return holder.equals(request.getRentalId())
                ? Turn.yes()
                : Turn.refuse(Reason.REASON_BIKE_NOT_AVAILABLE, "rental_id", holder);
    }

    @Override
    protected ReserveBikeResponse yes(ReserveBikeRequest request) {
        return ReserveBikeResponse.getDefaultInstance();
    }
}
