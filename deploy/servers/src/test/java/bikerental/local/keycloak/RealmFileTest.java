package bikerental.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import java.io.InputStream;

import static org.assertj.core.api.Assertions.assertThat;

class RealmFileTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void keepsEverySecretOutOfTheRealmThatIsDeployedEverywhere() throws Exception {
        JsonNode realm = base();
        assertThat(realm.findValuesAsText("secret")).isNotEmpty().allMatch(secret -> secret.startsWith("${"));
        assertThat(realm.findValues("credentials")).isEmpty();
    }

    @Test
    void keepsDirectGrantsOutOfTheRealmThatIsDeployedEverywhere() throws Exception {
        assertThat(base().findValuesAsText("directAccessGrantsEnabled"))
                .isNotEmpty()
                .containsOnly("false");
    }

    @Test
    void givesTheServiceRoleToOneClientAlone() throws Exception {
        assertThat(base().path("users").findParents("realmRoles").stream()
                        .filter(user -> user.path("realmRoles").toString().contains("\"service\""))
                        .map(user -> user.path("serviceAccountClientId").asText()))
                .containsExactly("rental-service");
    }

    @Test
    void addsToListsAndReplacesOtherValues() throws Exception {
        ObjectNode merged = RealmFile.overlaid(
                object("{'users': ['a'], 'strict': true, 'kept': 1}"),
                object("{'users': ['b'], 'strict': false, 'new': 2}"));
        assertThat(merged).isEqualTo(object("{'users': ['a', 'b'], 'strict': false, 'kept': 1, 'new': 2}"));
    }

    @Test
    void leavesTheBaseAsItWas() throws Exception {
        ObjectNode base = object("{'users': ['a']}");
        RealmFile.overlaid(base, object("{'users': ['b']}"));
        assertThat(base.path("users").size()).isEqualTo(1);
    }

    private static JsonNode base() throws Exception {
        try (InputStream content = RealmFile.class.getResourceAsStream("realm.json")) {
            return JSON.readTree(content);
        }
    }

    private static ObjectNode object(String json) throws Exception {
        return (ObjectNode) JSON.readTree(json.replace('\'', '"'));
    }
}
