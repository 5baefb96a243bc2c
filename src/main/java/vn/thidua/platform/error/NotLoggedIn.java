package vn.thidua.platform.error;

/** Nobody is logged in, or the session has expired. Answered with HTTP 401. */
public class NotLoggedIn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotLoggedIn() {
        super("Bạn chưa đăng nhập hoặc phiên làm việc đã hết; hãy đăng nhập lại, nội dung đã lưu vẫn còn.");
    }
}
