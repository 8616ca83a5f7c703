package bikerental.edge.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;

import java.io.IOException;

/**
 * Refuses texts with a lone surrogate, such as {@code "\\ud800"}, which UTF-8 cannot encode and would turn into a
 * question mark.
 */
final class NoLoneSurrogates extends BeanDeserializerModifier {
    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription type, JsonDeserializer<?> deserializer) {
        return type.getBeanClass() == String.class ? new LoneSurrogateRefusing(deserializer) : deserializer;
    }

    private static final class LoneSurrogateRefusing extends DelegatingDeserializer {
        LoneSurrogateRefusing(JsonDeserializer<?> delegate) {
            super(delegate);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
            return new LoneSurrogateRefusing(delegate);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = (String) super.deserialize(parser, context);
            if (text.codePoints().anyMatch(LoneSurrogateRefusing::isLoneSurrogate)) {
                throw InvalidFormatException.from(parser, "Lone surrogate", text, String.class);
            }
            return text;
        }

        private static boolean isLoneSurrogate(int codePoint) {
            return Character.MIN_SURROGATE <= codePoint && codePoint <= Character.MAX_SURROGATE;
        }
    }
}
