package bikerental.rental.domain;

/** The id of a bike. Only bike-service knows whether it exists. */
public record BikeId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
