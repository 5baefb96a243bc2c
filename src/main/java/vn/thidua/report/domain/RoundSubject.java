package vn.thidua.report.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a consolidated report is about: a round, in its first or a later version. The id says which.
 *
 * @param round id of the round
 * @param version 1: the round's own report upward
 */
public record RoundSubject(String round, int version) {

    private static final Pattern LATER = Pattern.compile("(.+)/tong-hop/([0-9]{1,4})");

    public static RoundSubject of(String id) {
        Matcher matcher = LATER.matcher(id);
        return matcher.matches()
                ? new RoundSubject(matcher.group(1), Integer.parseInt(matcher.group(2)))
                : new RoundSubject(id, 1);
    }

    public String id() {
        return version == 1 ? round : round + "/tong-hop/" + version;
    }

    public boolean first() {
        return version == 1;
    }
}
