package bikerental.kit.outbox;

import bikerental.local.testing.KafkaResource;
import bikerental.local.testing.PostgresResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test that runs on a real PostgreSQL and a real Kafka. */
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "outbox"))
@WithTestResource(KafkaResource.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface TestServers {}
