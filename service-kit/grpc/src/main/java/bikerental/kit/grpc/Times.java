package bikerental.kit.grpc;

import com.google.protobuf.Timestamp;

import java.time.Instant;

/** Moments, between Java and the contracts. */
public final class Times {
    private Times() {}

    /** The moment as the contracts carry it. */
    public static Timestamp of(Instant moment) {
        return Timestamp.newBuilder()
                .setSeconds(moment.getEpochSecond())
                .setNanos(moment.getNano())
                .build();
    }

    /** The moment that a contract carries. */
    public static Instant of(Timestamp timestamp) {
        return Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
    }
}
