package bikerental.bike;

import bikerental.kit.testing.TokensResource;
import bikerental.local.testing.KafkaResource;
import bikerental.local.testing.PostgresResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/** The servers that all integration tests of this service share. */
@WithTestResource(
        value = PostgresResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "bike"))
@WithTestResource(value = KafkaResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TokensResource.class, scope = TestResourceScope.GLOBAL)
final class RealServers {}
