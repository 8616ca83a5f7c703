package bikerental.voucher;

import bikerental.kit.testing.TokensResource;
import bikerental.local.testing.KafkaResource;
import bikerental.local.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** The servers that all integration tests of this service share. */
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "voucher"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokensResource.class)
final class RealServers {}
