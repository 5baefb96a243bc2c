package vn.thidua.webapps;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.rest.exception.ExceptionHandler;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.JsonMappingExceptionHandler;
import org.camunda.bpm.engine.rest.exception.JsonParseExceptionHandler;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thidua.platform.error.Answer;
import vn.thidua.platform.security.UserAtWork;

/**
 * Answers a failure of the engine's REST with one Vietnamese sentence: our own refusals as they are, everything else with
 * the engine's status but a general sentence; only an administrator reads the engine's own text.
 */
@Provider
public class SentenceMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(SentenceMapper.class);

    static void replaceStockMappers(Set<Class<?>> classes) {
        classes.removeAll(Set.of(
                RestExceptionHandler.class,
                ProcessEngineExceptionHandler.class,
                JsonMappingExceptionHandler.class,
                JsonParseExceptionHandler.class,
                ExceptionHandler.class));
        classes.add(SentenceMapper.class);
        classes.add(OfMalformedJson.class);
        classes.add(OfWrongJson.class);
    }

    @Override
    public Response toResponse(Throwable failure) {
        return Answer.to(failure).map(SentenceMapper::answer).orElseGet(() -> unknown(failure));
    }

    private static Response unknown(Throwable failure) {
        int status = status(failure);
        if (status >= 500) {
            LOG.error("Engine request failed", failure);
        }
        boolean administrator =
                UserAtWork.current().filter(UserAtWork::isAdministrator).isPresent();
        return administrator
                ? answer(new Answer(status, String.valueOf(failure.getMessage())))
                : answer(Answer.of(status));
    }

    private static int status(Throwable failure) {
        return isBadId(failure)
                ? 400
                : ExceptionHandlerHelper.getInstance().getStatus(failure).getStatusCode();
    }

    /** The engine answers an id outside the whitelist with 500. */
    private static boolean isBadId(Throwable failure) {
        return String.valueOf(failure.getMessage()).contains("is not a valid resource identifier");
    }

    private static Response answer(Answer answer) {
        return Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("type", "Error", "message", answer.message()))
                .build();
    }

    /** The JSON library brings its own mappers, which show what they could not read. */
    @Provider
    @Priority(1)
    public static class OfMalformedJson implements ExceptionMapper<JsonParseException> {

        @Override
        public Response toResponse(JsonParseException failure) {
            return answer(Answer.of(400));
        }
    }

    /** As {@link OfMalformedJson}, for JSON of another shape than the engine expects. */
    @Provider
    @Priority(1)
    public static class OfWrongJson implements ExceptionMapper<JsonMappingException> {

        @Override
        public Response toResponse(JsonMappingException failure) {
            return answer(Answer.of(400));
        }
    }
}
