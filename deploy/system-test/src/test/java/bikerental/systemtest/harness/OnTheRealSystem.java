package bikerental.systemtest.harness;

import org.junit.jupiter.api.extension.ExtendWith;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Tests of the whole system, which is started once for all of them; one that fails shows what the services logged meanwhile. */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({RunningSystem.class, LogTails.class})
public @interface OnTheRealSystem {}
