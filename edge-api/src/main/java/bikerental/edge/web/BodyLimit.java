package bikerental.edge.web;

import bikerental.common.v1.Reason;
import bikerental.kit.grpc.Refusals;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Refuses a body that is too large when its length is not known in advance. */
@Provider
public class BodyLimit implements ReaderInterceptor {
    /** Resolved late, because interceptors are created before the run-time configuration is available. */
    private final Instance<EdgeConfig> config;

    BodyLimit(Instance<EdgeConfig> config) {
        this.config = config;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        int limit = Math.toIntExact(config.get().maxBodySize().asLongValue());
        byte[] read = body.getInputStream().readNBytes(limit + 1);
        if (read.length > limit) {
            throw Refusals.of(Reason.REASON_PAYLOAD_TOO_LARGE);
        }
        body.setInputStream(new ByteArrayInputStream(read));
        return body.proceed();
    }
}
