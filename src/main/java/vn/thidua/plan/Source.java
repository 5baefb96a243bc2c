package vn.thidua.plan;

/**
 * Where a fact of the plan comes from: the section that says it, or the assumption it rests on. Both together mean that the
 * section gives the fact and common practice fills in what it leaves open.
 *
 * @param section the plan's own numbering, such as {@code VI.8}; null when the plan does not say it
 * @param assumption why it is assumed, one Vietnamese sentence; null when the plan says all of it
 */
public record Source(String section, String assumption) {

    public Source {
        if (section == null && assumption == null) {
            throw new IllegalArgumentException("A fact needs its section or the reason for assuming it");
        }
    }

    public static Source section(String section) {
        return new Source(section, null);
    }

    public static Source assumed(String reason) {
        return new Source(null, reason);
    }

    /** Whether at least a part of the fact is practice that an administrator may change. */
    public boolean assumed() {
        return assumption != null;
    }

    /** What a reader sees beside the fact, such as “mục VI.8” or “giả định: …”. */
    public String label() {
        String said = section == null ? "" : "mục " + section;
        String practice = assumption == null ? "" : "giả định: " + assumption;
        return said.isEmpty() || practice.isEmpty() ? said + practice : said + "; " + practice;
    }
}
