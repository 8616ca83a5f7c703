package bikerental.mypage.testing;

import bikerental.kit.testing.TokensResource;
import bikerental.local.testing.KafkaResource;
import bikerental.local.testing.PostgresResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/** The real PostgreSQL and Kafka behind every integration test of this service, and a key for its tokens. */
@WithTestResource(value = TokensResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = KafkaResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(
        value = PostgresResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "mypage"))
final class RealParts {
    private RealParts() {}
}
