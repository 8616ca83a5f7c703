package bikerental.edge.openapi;

import bikerental.edge.web.EdgeConfig;
import io.quarkus.arc.Unremovable;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.OAuthFlow;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Adds the sign-in URLs to the OpenAPI document when the edge starts, because they are configured then. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
@Singleton
@Unremovable
public class SignInDescription implements OASFilter {
    private final EdgeConfig config;

    SignInDescription(EdgeConfig config) {
        this.config = config;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getComponents()
                .addSecurityScheme(ApiDescription.TOKEN, token())
                .addSecurityScheme(ApiDescription.SIGN_IN, signIn());
    }

    private static SecurityScheme token() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("An access token of the realm `bikerental`.");
    }

    private SecurityScheme signIn() {
        String endpoints = config.signInUrl() + "/protocol/openid-connect";
        OAuthFlow flow = OASFactory.createOAuthFlow()
                .authorizationUrl(endpoints + "/auth")
                .tokenUrl(endpoints + "/token")
                .addScope("openid", "Your user id");
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description("Sign in with e-mail address and password (authorization code with PKCE).")
                .flows(OASFactory.createOAuthFlows().authorizationCode(flow));
    }
}
