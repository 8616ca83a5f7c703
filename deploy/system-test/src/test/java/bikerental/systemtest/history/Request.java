package bikerental.systemtest.history;

import bikerental.systemtest.check.Operation;
import bikerental.systemtest.check.Operation.Kind;

import java.util.List;

/** A request as it is sent, as often as needed. */
record Request(Operation.Kind kind, String key, String about, String path, String body) {
    static Request buy(String key, int count) {
        return new Request(
                Kind.BUY, key, String.valueOf(count), "/v1/vouchers/purchases", "{\"count\":%d}".formatted(count));
    }

    static Request rent(String key, String bike) {
        return new Request(Kind.RENT, key, bike, "/v1/rentals", "{\"bikeId\":\"%s\"}".formatted(bike));
    }

    static Request cancel(String key, String rental) {
        return new Request(Kind.CANCEL, key, rental, "/v1/rentals/" + rental + "/cancel", "");
    }

    static Request returnBike(String key, String rental, double lat, double lon) {
        return new Request(
                Kind.RETURN,
                key,
                rental,
                "/v1/rentals/" + rental + "/return",
                "{\"position\":{\"lat\":%s,\"lon\":%s}}".formatted(lat, lon));
    }

    /** Something else under the same key: a client's mistake. */
    Request mistaken(List<String> bikes) {
        return switch (kind) {
            case BUY -> buy(key, Integer.parseInt(about) + 1);
            case RENT -> rent(key, bikes.get((bikes.indexOf(about) + 1) % bikes.size()));
            case CANCEL, RETURN, LOOK -> this;
        };
    }
}
