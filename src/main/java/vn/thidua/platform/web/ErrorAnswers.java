package vn.thidua.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import vn.thidua.platform.error.Answer;

/** Every failure under {@code /api} is answered with {@code {"message": one Vietnamese sentence}} and no internals. */
@RestControllerAdvice
class ErrorAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

    @ExceptionHandler(Exception.class)
    ResponseEntity<Message> answer(Exception failure) {
        Answer answer = Answer.to(failure).orElseGet(() -> general(failure));
        if (answer.status() >= 500) {
            LOG.error("Request failed", failure);
        }
        return ResponseEntity.status(answer.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Message(answer.message()));
    }

    /** An address that nobody serves: left to the container's error page, so that a browser sees a page and not JSON. */
    @ExceptionHandler({NoHandlerFoundException.class, NoResourceFoundException.class})
    void notThere(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private static Answer general(Exception failure) {
        if (failure instanceof MaxUploadSizeExceededException) {
            return new Answer(Answer.REFUSED, Answer.of(413).message());
        }
        if (failure instanceof ErrorResponse response) {
            return Answer.of(response.getStatusCode().value());
        }
        boolean malformed = failure instanceof HttpMessageNotReadableException
                || failure instanceof MethodArgumentTypeMismatchException
                || failure instanceof MultipartException;
        return Answer.of(malformed ? 400 : 500);
    }

    record Message(String message) {}
}
