package vn.thidua.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of files as officials give them: Vietnamese stays, everything that a disk, a header or an eye could mistake goes. */
final class FileName {

    private static final int MAX_LENGTH = 150;

    /** Control characters, and those that turn the direction of writing: "gpj.exe" shown as "exe.jpg". */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*;]");

    private FileName() {}

    static String sanitise(String given) {
        String name = Normalizer.normalize(given == null ? "" : given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = INVISIBLE.matcher(name).replaceAll("");
        name = FORBIDDEN.matcher(name).replaceAll("_");
        name = name.replaceAll("\\s+", " ").strip().replaceAll("^[. ]+|[. ]+$", "");
        if (name.isEmpty()) {
            name = "tep";
        }
        if (name.length() > MAX_LENGTH) {
            String extension = extension(name);
            String end = extension.isEmpty() ? "" : "." + extension;
            name = name.substring(0, MAX_LENGTH - end.length()).strip() + end;
        }
        return name;
    }

    /** In lower case, without the dot; empty when there is none. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return extension.length() > 10 ? "" : extension;
    }
}
