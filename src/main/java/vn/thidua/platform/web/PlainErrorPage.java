package vn.thidua.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.util.HtmlUtils;

/** What a browser shows when the container refuses a page: the sentence of {@link PlainErrorAttributes} and the way back. */
@Component("error")
class PlainErrorPage implements View {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="vi">
            <head><meta charset="utf-8"><title>thidua</title></head>
            <body style="font: 18px/1.5 sans-serif; max-width: 40em; margin: 15vh auto; padding: 0 1em">
            <p>%s</p>
            <p><a href="/">Về trang đầu</a></p>
            </body>
            </html>
            """;

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(getContentType());
        response.getWriter().write(PAGE.formatted(HtmlUtils.htmlEscape(String.valueOf(model.get("message")), "UTF-8")));
    }
}
