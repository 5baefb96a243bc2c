/**
 * Kiểm tra, giám sát: the council's yearly team, a check opened by hand. From the team and the schedule over the offices'
 * self-reports and the minutes signed by both to the conclusion and its follow-up.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Kiểm tra, giám sát",
        allowedDependencies = {
            "movement",
            "duty",
            "document",
            "notification",
            "obligation",
            "obligation::process",
            "organisation",
            "plan",
            "calendar",
            "platform"
        })
package vn.thidua.supervision;
