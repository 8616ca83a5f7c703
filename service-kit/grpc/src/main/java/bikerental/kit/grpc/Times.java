package bikerental.kit.grpc;

import com.google.protobuf.Timestamp;

import java.time.Instant;

/** Converts times between Java and the contracts. */
public final class Times {
    private Times() {}

    /** The time as the contracts represent it. */
    public static Timestamp of(Instant moment) {
        return Timestamp.newBuilder()
                .setSeconds(moment.getEpochSecond())
                .setNanos(moment.getNano())
                .build();
    }

    /** The time in a contract. */
    public static Instant of(Timestamp timestamp) {
        return Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
    }
}
