package bikerental.rental.domain;

/** Names a bike; whether there is such a bike only the bike service knows. */
public record BikeId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
