package bikerental.user;

import bikerental.kit.testing.TokensResource;
import bikerental.local.testing.KafkaResource;
import bikerental.local.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** The servers that all integration tests share. */
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "user"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
@QuarkusTestResource(TokensResource.class)
final class RealServers {}
