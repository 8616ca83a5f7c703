package bikerental.systemtest.harness;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Tests that end or hang parts of the system. They come after those that do not, and each leaves it whole, also when it fails. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("chaos")
@OnTheRealSystem
@ExtendWith(Healing.class)
@Order(BreaksTheSystem.LATE)
public @interface BreaksTheSystem {
    int LATE = Integer.MAX_VALUE - 1;
}
