package vn.thidua.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is the same word for an office is the same key. */
class SearchKeyTest {

    @ParameterizedTest
    @CsvSource({
        "nguyen van a, Nguyễn Văn Á",
        "hằng năm, hàng năm",
        "Ủy ban, Uỷ ban",
        "Đắk Lắk, Đăk Lăk",
        "Đắk Nông, Ðắk Nông",
        "hoà, hòa",
        "thuý, thúy",
        "'NGUYỄN   Văn', nguyễn văn"
    })
    void spellingsOfOneWordFallTogether(String one, String other) {
        assertThat(SearchKey.of(one)).isEqualTo(SearchKey.of(other));
    }

    @Test
    void wordsStandWithoutSignsAndAskForTheirBeginnings() {
        assertThat(SearchKey.words("Số 15/QĐ-UBND (lần 2)")).containsExactly("so", "15", "qd", "ubnd", "lan", "2");
        assertThat(SearchKey.query("Nguyễn V.")).isEqualTo("'nguyen':* & 'v':*");
        assertThat(SearchKey.query(" -'&|!:*<>() ")).isNull();
        assertThat(SearchKey.query(null)).isNull();
        assertThat(SearchKey.wordsOf("Trạm Y tế", null, "trạm")).isEqualTo("tram y te");
    }

    @Property
    void theKeyOfAKeyIsItself(@ForAll String text) {
        assertThat(SearchKey.of(SearchKey.of(text))).isEqualTo(SearchKey.of(text));
    }

    @Property
    void neitherCapitalsNorTheFormOfUnicodeMatter(@ForAll("vietnamese") String text) {
        assertThat(List.of(
                        SearchKey.of(text.toUpperCase(Locale.ROOT)),
                        SearchKey.of(Normalizer.normalize(text, Normalizer.Form.NFD)),
                        SearchKey.of(Normalizer.normalize(text, Normalizer.Form.NFC))))
                .containsOnly(SearchKey.of(text));
        assertThat(SearchKey.of(text)).matches("[a-z ]*");
    }

    @Property
    void noSignGetsIntoAQuery(@ForAll String text) {
        assertThat(SearchKey.words(text))
                .allMatch(word -> word.chars().noneMatch(sign -> "'\\ :&|!*()<>".indexOf(sign) >= 0));
    }

    @Provide
    Arbitrary<String> vietnamese() {
        return Arbitraries.strings()
                .withChars(
                        "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ ");
    }
}
