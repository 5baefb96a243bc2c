package vn.thidua.platform.error;

/**
 * What was asked for does not exist, or not for this person: both look the same, so that nobody can probe for the existence
 * of another plan's data. One Vietnamese sentence; answered with HTTP 404.
 */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(String sentence) {
        super(sentence);
    }

    public NotFound() {
        this("Không tìm thấy nội dung yêu cầu hoặc nội dung không thuộc phạm vi của bạn; hãy tải lại trang.");
    }

    /** A task that is done already, or not this person's: both are answered alike, so that nobody learns which tasks exist. */
    public static NotFound task() {
        return new NotFound("Việc này đã được xử lý hoặc không thuộc phạm vi của bạn; hãy tải lại danh sách việc.");
    }
}
