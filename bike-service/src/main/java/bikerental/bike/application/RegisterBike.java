package bikerental.bike.application;

import bikerental.bike.domain.AvailableBike;
import bikerental.bike.domain.BikeEvent.BikeRegistered;
import bikerental.bike.domain.BikeId;
import bikerental.bike.domain.Decision;
import bikerental.bike.domain.Decision.Changed;
import bikerental.bike.domain.Decision.Refused;
import bikerental.bike.domain.Model;
import bikerental.bike.domain.Position;
import bikerental.bike.domain.Refusal.BikeIdTaken;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** An operator adds a bike to the fleet. */
@ApplicationScoped
public class RegisterBike {
    private final Bikes bikes;

    RegisterBike(Bikes bikes) {
        this.bikes = bikes;
    }

    public Uni<Decision> register(BikeId id, Model model, Position position) {
        var registered = new BikeRegistered(AvailableBike.register(id, model, position));
        return bikes.add(registered).map(added -> added ? new Changed(registered) : new Refused(new BikeIdTaken()));
    }
}
