package vn.thidua.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;

/**
 * The numbers of documents as the registries type them. A number is used once in a body's book of one year and symbol
 * (NĐ 30/2020/NĐ-CP, Điều 15); hundreds of other documents take numbers from the same book, so none is invented here.
 */
@Component
class NumberBook {

    private static final Pattern NUMBER = Pattern.compile("0*([1-9][0-9]{0,5}[a-z]?)");
    private static final Pattern SYMBOL = Pattern.compile("[\\p{Lu}0-9][\\p{L}0-9&.-]{1,39}");

    private final NumberBookStore numberStore;
    private final Clock clock;

    NumberBook(NumberBookStore numberStore, Clock clock) {
        this.numberStore = numberStore;
        this.clock = clock;
    }

    /**
     * Takes a number out of a body's book.
     *
     * @return as printed, e.g. {@code 123/BC-SYT}
     * @throws Refusal when it is no number, lies in the future, or was given to another document
     */
    String take(Document document, String body, NumberTyped typed) {
        String number = number(typed.number());
        String symbol = typed.symbol() == null ? "" : typed.symbol().strip();
        if (!SYMBOL.matcher(symbol).matches()) {
            throw new Refusal("Ký hiệu văn bản không hợp lệ; hãy nhập theo dạng BC-SYT (chữ hoa, số và dấu gạch nối).");
        }
        LocalDate today = LocalDate.now(clock);
        if (typed.date() == null) {
            throw new Refusal("Chưa nhập ngày văn bản; hãy nhập ngày theo dạng dd/MM/yyyy.");
        }
        if (typed.date().isAfter(today)) {
            throw Refusal.of(
                    "Ngày văn bản %s ở sau ngày hôm nay; hãy nhập ngày không muộn hơn %s.",
                    VietnamTime.format(typed.date()), VietnamTime.format(today));
        }
        if (typed.date().isBefore(today.minusYears(1))) {
            throw Refusal.of(
                    "Ngày văn bản %s cách đây hơn một năm; hãy kiểm tra lại năm đã nhập.",
                    VietnamTime.format(typed.date()));
        }
        if (!numberStore.takeNumber(document, body, symbol, number, typed.date())) {
            String usedOn = numberStore
                    .dateOfNumber(document.plan(), body, symbol, typed.date().getYear(), number)
                    .map(VietnamTime::format)
                    .orElse("");
            throw Refusal.of(
                    "Số %s/%s năm %d đã cấp cho văn bản khác (ngày %s); hãy xem sổ văn bản và nhập số khác.",
                    number, symbol, typed.date().getYear(), usedOn);
        }
        return number + "/" + symbol;
    }

    /** Without leading zeros: 01 and 1 are one number. */
    static String number(String typed) {
        var matcher = NUMBER.matcher(typed == null ? "" : typed.strip());
        if (!matcher.matches()) {
            throw new Refusal(
                    "Số văn bản phải là số nguyên dương, có thể kèm một chữ thường (ví dụ 125 hoặc 125a); hãy nhập lại.");
        }
        return matcher.group(1);
    }
}
