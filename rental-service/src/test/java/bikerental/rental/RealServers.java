package bikerental.rental;

import bikerental.kit.testing.TokensResource;
import bikerental.local.testing.KafkaResource;
import bikerental.local.testing.PostgresResource;
import bikerental.rental.peers.PeersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** The servers that all integration tests of this service share. */
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "rental"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokensResource.class)
@QuarkusTestResource(PeersResource.class)
final class RealServers {}
