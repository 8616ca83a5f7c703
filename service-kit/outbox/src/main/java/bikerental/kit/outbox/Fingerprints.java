package bikerental.kit.outbox;

import com.google.protobuf.Message;
import jakarta.enterprise.context.ApplicationScoped;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import java.security.GeneralSecurityException;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Distinguishes requests without storing their contents: HMAC-SHA-256 with the service's secret. */
@ApplicationScoped
public class Fingerprints {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    Fingerprints(IdempotencyConfig config) {
        key = new SecretKeySpec(config.secret().getBytes(UTF_8), ALGORITHM);
    }

    /** The fingerprint of a request, 32 bytes. */
    public byte[] of(Message request) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(request.toByteArray());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
        }
    }
}
