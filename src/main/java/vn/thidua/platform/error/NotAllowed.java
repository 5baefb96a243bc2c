package vn.thidua.platform.error;

/** The person at work may not do this. One Vietnamese sentence; answered with HTTP 403. */
public class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotAllowed(String sentence) {
        super(sentence);
    }

    public NotAllowed() {
        this("Bạn không có quyền thực hiện thao tác này; nếu cần, hãy liên hệ người quản trị.");
    }
}
