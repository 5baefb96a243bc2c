package vn.thidua.architecture;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads which names an expression of a model uses. */
final class Expressions {

    private static final Pattern BODY = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern STRING = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern ROOT_NAME = Pattern.compile("(?<![.\\w])[A-Za-z_]\\w*");
    private static final Set<String> WORDS = Set.of(
            "true", "false", "null", "empty", "not", "and", "or", "eq", "ne", "lt", "gt", "le", "ge", "div", "mod");

    private Expressions() {}

    static boolean isExpression(String text) {
        return text != null && BODY.matcher(text).find();
    }

    /** The variables and beans that an expression starts from: {@code ${a.b == 'x' and c}} uses a and c. */
    static Set<String> namesIn(String text) {
        Set<String> names = new TreeSet<>();
        if (text == null) {
            return names;
        }
        var bodies = BODY.matcher(text);
        while (bodies.find()) {
            var words = ROOT_NAME.matcher(STRING.matcher(bodies.group(1)).replaceAll(" "));
            while (words.find()) {
                if (!WORDS.contains(words.group())) {
                    names.add(words.group());
                }
            }
        }
        return names;
    }
}
