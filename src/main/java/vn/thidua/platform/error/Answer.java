package vn.thidua.platform.error;

import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * What a failed request is answered with, the same for our own REST and for the engine's: a status and one Vietnamese
 * sentence without internals.
 *
 * @param status HTTP status
 * @param message what is wrong and what to do
 */
public record Answer(int status, String message) {

    public static final int REFUSED = 422;

    /** ENGINE-13034: "belongs to no authenticated tenant"; answered otherwise it would prove that the id exists. */
    private static final String FOREIGN_PLAN = "ENGINE-13034";

    /** The answer to a failure that the system knows, looking through its causes; empty for everything else. */
    public static Optional<Answer> to(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Answer answer = toOne(cause);
            if (answer != null) {
                return Optional.of(answer);
            }
        }
        return Optional.empty();
    }

    private static Answer toOne(Throwable failure) {
        if (failure instanceof Refusal) {
            return new Answer(REFUSED, failure.getMessage());
        }
        if (failure instanceof Conflict) {
            return new Answer(409, failure.getMessage());
        }
        if (failure instanceof NotAllowed) {
            return new Answer(403, failure.getMessage());
        }
        if (failure instanceof NotFound) {
            return new Answer(404, failure.getMessage());
        }
        if (failure instanceof NotLoggedIn) {
            return new Answer(401, failure.getMessage());
        }
        if (failure instanceof OptimisticLockingException || failure instanceof OptimisticLockingFailureException) {
            return new Answer(409, Conflict.taskGone().getMessage());
        }
        if (failure instanceof AuthorizationException) {
            return of(403);
        }
        if (String.valueOf(failure.getMessage()).startsWith(FOREIGN_PLAN)) {
            return of(404);
        }
        return null;
    }

    /** The general sentence for a status. */
    public static Answer of(int status) {
        return new Answer(
                status,
                switch (status) {
                    case 401 -> new NotLoggedIn().getMessage();
                    case 403 -> new NotAllowed().getMessage();
                    case 404 -> new NotFound().getMessage();
                    case 409 -> Conflict.taskGone().getMessage();
                    case 413 -> "Tệp quá lớn; hãy giảm dung lượng hoặc tách thành nhiều tệp rồi gửi lại.";
                    default ->
                        status < 500
                                ? "Yêu cầu không hợp lệ; hãy tải lại trang và thực hiện lại."
                                : "Hệ thống gặp sự cố khi xử lý yêu cầu; hãy thử lại sau ít phút, nếu vẫn lỗi hãy báo người"
                                        + " quản trị kèm thời điểm xảy ra.";
                });
    }
}
