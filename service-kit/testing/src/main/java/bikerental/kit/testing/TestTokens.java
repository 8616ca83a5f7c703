package bikerental.kit.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Access tokens as Keycloak issues them, signed with the key of {@link TokensResource}. */
public final class TestTokens {
    static final String ISSUER = "https://issuer.test/realms/bikerental";

    /** A system property, because different class loaders load tests and their resources. */
    private static final String KEY = TestTokens.class.getName();

    private TestTokens() {}

    /** A customer's token. */
    public static String customer(String subject) {
        return signed(subject, "customer", Instant.now().plusSeconds(900));
    }

    /** An operator's token. */
    public static String operator() {
        return operator(UUID.nameUUIDFromBytes(new byte[] {1}).toString());
    }

    /** The token of a given operator. */
    public static String operator(String subject) {
        return signed(subject, "operator", Instant.now().plusSeconds(900));
    }

    /** The token of rental-service. */
    public static String service() {
        return signed(
                UUID.nameUUIDFromBytes(new byte[] {2}).toString(),
                "service",
                Instant.now().plusSeconds(3600));
    }

    /** A customer's token with a given expiry. */
    public static String customer(String subject, Instant expiry) {
        return signed(subject, "customer", expiry);
    }

    /** A customer's expired token. */
    public static String expired(String subject) {
        return customer(subject, Instant.now().minusSeconds(600));
    }

    /** A token of the same issuer for another system. */
    public static String forAnotherSystem(String subject) {
        return claims(subject, "customer", Instant.now().plusSeconds(900))
                .audience("another-system")
                .sign(privateKey());
    }

    /** A token for this system by another issuer. */
    public static String ofAnotherIssuer(String subject) {
        return claims(subject, "customer", Instant.now().plusSeconds(900))
                .issuer("https://elsewhere.test/realms/bikerental")
                .sign(privateKey());
    }

    static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair keys = generator.generateKeyPair();
            System.setProperty(
                    KEY, Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
            return keys;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String signed(String subject, String role, Instant expiry) {
        return claims(subject, role, expiry).sign(privateKey());
    }

    private static JwtClaimsBuilder claims(String subject, String role, Instant expiry) {
        return Jwt.issuer(ISSUER)
                .subject(subject)
                .audience("bikerental")
                .claim("realm_access", Map.of("roles", List.of(role)))
                .issuedAt(expiry.minusSeconds(900))
                .expiresAt(expiry);
    }

    private static PrivateKey privateKey() {
        try {
            byte[] encoded = Base64.getDecoder().decode(System.getProperty(KEY));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
