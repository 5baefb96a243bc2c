package vn.thidua.document;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.thidua.plan.Office;
import vn.thidua.plan.SigningCapacity;

/**
 * The lines above a signature as they are printed (NĐ 30/2020/NĐ-CP, Điều 13 and Phụ lục I), e.g. "TM. ỦY BAN NHÂN DÂN",
 * "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH".
 */
public final class SignatureBlock {

    /** Where the plan does not say what the head of an office is called. */
    private static final String HEAD = "Thủ trưởng";

    private SignatureBlock() {}

    /**
     * @param office the office that signs
     * @param position the signer's title, e.g. Phó Giám đốc
     */
    public static List<String> of(Office office, SigningCapacity capacity, String position) {
        String head = office.headTitle() == null ? HEAD : office.headTitle();
        Stream<String> lines = switch (capacity) {
            case TRUC_TIEP -> Stream.of(position);
            case TM ->
                position.equalsIgnoreCase(office.deputyTitle())
                        ? Stream.of(collective(office), SigningCapacity.KT.prefix() + " " + head, position)
                        : Stream.of(collective(office), position);
            case KT -> Stream.concat(ofCollective(office), Stream.of(capacity.prefix() + " " + head, position));
            case Q -> Stream.concat(ofCollective(office), Stream.of(capacity.prefix() + " " + head));
            case TL, TUQ -> Stream.of(capacity.prefix() + " " + head, position);
        };
        return lines.map(line -> line.toUpperCase(Locale.ROOT)).toList();
    }

    /** In one line, as the trace shows it. */
    public static String inOneLine(List<String> block) {
        return String.join(" / ", block);
    }

    /** A collective leadership signs TM. also where a deputy or an acting head does it for the head. */
    private static Stream<String> ofCollective(Office office) {
        return Stream.ofNullable(office.collectiveSignature());
    }

    private static String collective(Office office) {
        return office.collective() ? office.collectiveSignature() : SigningCapacity.TM.prefix() + " " + office.name();
    }
}
