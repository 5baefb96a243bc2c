/**
 * Criteria of emulation: the plan's own, the sets that offices work out and issue, and those of superiors that are adopted.
 *
 * <p>Reports, reviews and nominations refer to {@link vn.thidua.criteria.CriteriaInForce}: what counts on a date for the whole
 * plan, and what binds one office. A criterion is named by the id of its version and its own id, which stays the same from
 * version to version; the plan's own criteria by their id in the plan file.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Tiêu chí thi đua",
        allowedDependencies = {
            "document",
            "document::process",
            "movement",
            "obligation",
            "obligation::process",
            "superior",
            "organisation",
            "plan",
            "calendar",
            "platform"
        })
package vn.thidua.criteria;
