package vn.thidua.platform.error;

/**
 * Somebody else was faster: what the request works on has changed or is gone. The message is one Vietnamese sentence that
 * says how to go on; answered with HTTP 409.
 */
public class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Conflict(String sentence) {
        super(sentence);
    }

    /** A task that a colleague has just completed, taken over or that has ended. */
    public static Conflict taskGone() {
        return new Conflict(
                "Việc này vừa được người khác xử lý hoặc đã kết thúc; hãy tải lại danh sách việc để xem kết quả.");
    }
}
